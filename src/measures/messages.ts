import type { Message } from '../platform/errors.js';

/** Every message of the register to people. None repeats the value it complains about. */

export const notLoaded: Message = {
  nb: 'Tiltakene er ikke lastet ennå. Prøv igjen om litt.',
  nn: 'Tiltaka er ikkje lasta enno. Prøv igjen om litt.',
  en: 'The measures are not loaded yet. Try again in a moment.',
};

export const atMostFour: Message = {
  nb: 'Velg høyst fire ulike tiltak.',
  nn: 'Vel høgst fire ulike tiltak.',
  en: 'Choose at most four different measures.',
};

export const writeSchoolYear: Message = {
  nb: 'Skoleåret skrives som 2012/13.',
  nn: 'Skuleåret skriv ein som 2012/13.',
  en: 'Write the school year as 2012/13.',
};

export const unknownOtCode: Message = {
  nb: 'OT-statuskoden finnes ikke. Se codeLists, for eksempel OTKO.',
  nn: 'OT-statuskoden finst ikkje. Sjå codeLists, til dømes OTKO.',
  en: 'There is no such OT status code. See codeLists, such as OTKO.',
};

export const tooManyValues = (most: number): Message => ({
  nb: `For mange verdier. Bruk høyst ${most}.`,
  nn: `For mange verdiar. Bruk høgst ${most}.`,
  en: `Too many values. Use at most ${most}.`,
});

export const impossibleAge: Message = {
  nb: 'Alder må være et helt antall år fra 0 til 120.',
  nn: 'Alder må vere eit heilt tal år frå 0 til 120.',
  en: 'Age must be whole years from 0 to 120.',
};

/** `known`: the names of the datasets there are. */
export const unknownDataset = (known: readonly string[]): Message => ({
  nb: `Datasettet finnes ikke. Bruk ${known.join(', ')}, eller la feltet stå åpent.`,
  nn: `Datasettet finst ikkje. Bruk ${known.join(', ')}, eller lat feltet stå ope.`,
  en: `There is no such dataset. Use ${known.join(', ')}, or leave the field out.`,
});

export const notUuid: Message = {
  nb: 'Må være en uuid med små bokstaver, for eksempel 11111111-1111-4111-8111-111111111111.',
  nn: 'Må vere ein uuid med små bokstavar, til dømes 11111111-1111-4111-8111-111111111111.',
  en: 'Must be a uuid in lower case, such as 11111111-1111-4111-8111-111111111111.',
};

export const emptyText: Message = {
  nb: 'Feltet kan ikke være tomt.',
  nn: 'Feltet kan ikkje vere tomt.',
  en: 'The field cannot be empty.',
};

export const textTooLong = (most: number): Message => ({
  nb: `Teksten er for lang. Bruk høyst ${most} tegn.`,
  nn: `Teksten er for lang. Bruk høgst ${most} teikn.`,
  en: `The text is too long. Use at most ${most} characters.`,
});

export const unknownCode: Message = {
  nb: 'Koden finnes ikke, eller står to ganger.',
  nn: 'Koden finst ikkje, eller står to gonger.',
  en: 'The code is unknown, or stands twice.',
};

export const allCodesAnswered: Message = {
  nb: 'Alle kodene skal ha et svar, i sin rekkefølge.',
  nn: 'Alle kodane skal ha eit svar, i si rekkjefølgje.',
  en: 'Every code needs an answer, in the order of the codes.',
};

export const wrongCounty: Message = {
  nb: 'Fylkesnummeret hører ikke til fylkesinndelingen.',
  nn: 'Fylkesnummeret høyrer ikkje til fylkesinndelinga.',
  en: 'The county number does not belong to the division.',
};

export const notYesOrNo: Message = {
  nb: 'Må være ja eller nei (true eller false), eller null.',
  nn: 'Må vere ja eller nei (true eller false), eller null.',
  en: 'Must be yes or no (true or false), or null.',
};

/** Both ends are allowed. */
export const outOfRange = (least: number, most: number): Message => ({
  nb: `Må være et helt tall fra ${least} til ${most}.`,
  nn: `Må vere eit heilt tal frå ${least} til ${most}.`,
  en: `Must be a whole number from ${least} to ${most}.`,
});

export const agesCross: Message = {
  nb: 'Øvre aldersgrense er lavere enn nedre.',
  nn: 'Øvre aldersgrense er lågare enn nedre.',
  en: 'The upper age limit is below the lower one.',
};

export const unknownField: Message = {
  nb: 'Feltet finnes ikke på et tiltak.',
  nn: 'Feltet finst ikkje på eit tiltak.',
  en: 'A measure has no such field.',
};

export const notLink: Message = {
  nb: 'Skriv hele adressen, som https://fylke.no/tiltak, hver adresse én gang.',
  nn: 'Skriv heile adressa, som https://fylke.no/tiltak, kvar adresse éin gong.',
  en: 'Write the whole address, such as https://fylke.no/tiltak, each address once.',
};

export const notPeriods: Message = {
  nb: 'Skriv hver periode som 2026-12-20/2027-01-05, fra dag til dag, og ikke samme dag i to perioder.',
  nn: 'Skriv kvar periode som 2026-12-20/2027-01-05, frå dag til dag, og ikkje same dag i to periodar.',
  en: 'Write each period as 2026-12-20/2027-01-05, from day to day, with no day in two periods.',
};

export const moreFreeThanAll: Message = {
  nb: 'Det kan ikke være flere ledige plasser enn plasser i alt.',
  nn: 'Det kan ikkje vere fleire ledige plassar enn plassar i alt.',
  en: 'There cannot be more free places than places in all.',
};
