import type { Message } from '../platform/errors.js';

/** What can be wrong with a rule set's file. Fixed texts: what the file says is never repeated. */
export const ruleMessages = {
  wrongType: {
    nb: 'Verdien har feil type eller mangler.',
    nn: 'Verdien har feil type eller manglar.',
    en: 'The value has the wrong type or is missing.',
  },
  unknownKey: {
    nb: 'Feltet er ikke en del av skjemaet.',
    nn: 'Feltet er ikkje ein del av skjemaet.',
    en: 'The field is not part of the schema.',
  },
  unknownCode: {
    nb: 'Koden finnes ikke i kodelisten.',
    nn: 'Koden finst ikkje i kodelista.',
    en: 'The code is not in the code list.',
  },
  unknownField: {
    nb: 'Feltet finnes ikke i regelspråket.',
    nn: 'Feltet finst ikkje i regelspråket.',
    en: 'The vocabulary has no such field.',
  },
  wrongSide: {
    nb: 'Feltet kan ikke brukes her: vilkår om ungdommen bruker ungdommens felt, vilkår om tiltaket tiltakets.',
    nn: 'Feltet kan ikkje brukast her: vilkår om ungdommen bruker felta til ungdommen, vilkår om tiltaket felta til tiltaket.',
    en: 'The field cannot stand here: youth conditions use the fields of the youth, measure conditions those of measures.',
  },
  unknownOperator: {
    nb: 'Feltet har ikke denne operatoren.',
    nn: 'Feltet har ikkje denne operatoren.',
    en: 'The field does not have this operator.',
  },
  wrongValue: {
    nb: 'Verdien passer ikke til feltet og operatoren.',
    nn: 'Verdien passar ikkje til feltet og operatoren.',
    en: 'The value does not fit the field and the operator.',
  },
  emptyOr: {
    nb: '«eller» uten vilkår er aldri sant. Skriv et vilkår.',
    nn: '«eller» utan vilkår er aldri sant. Skriv eit vilkår.',
    en: '"or" of nothing is never true. Write a condition.',
  },
  tooDeep: {
    nb: 'Vilkåret er for dypt eller for stort.',
    nn: 'Vilkåret er for djupt eller for stort.',
    en: 'The condition is too deep or too large.',
  },
  wrongDate: {
    nb: 'Datoen finnes ikke. Skriv for eksempel 2024-08-01.',
    nn: 'Datoen finst ikkje. Skriv til dømes 2024-08-01.',
    en: 'There is no such day. Write for example 2024-08-01.',
  },
  endsBeforeStart: {
    nb: 'Gyldig til er før gyldig fra.',
    nn: 'Gyldig til er før gyldig frå.',
    en: 'Valid to is before valid from.',
  },
  overlappingValidity: {
    nb: 'Koden står i en annen rad som gjelder samme tid.',
    nn: 'Koden står i ei anna rad som gjeld same tid.',
    en: 'The code stands in another row that is in force at the same time.',
  },
  noEvidence: {
    nb: 'Regelen mangler grunnlag. Bare designvalg (D) kan stå uten.',
    nn: 'Regelen manglar grunnlag. Berre designval (D) kan stå utan.',
    en: 'The rule has no evidence. Only design choices (D) may have none.',
  },
  noLegalBasis: {
    nb: 'En regel med grad L må ha lovhjemmel.',
    nn: 'Ein regel med grad L må ha lovheimel.',
    en: 'A rule of grade L must name its legal basis.',
  },
  surveyCaution: {
    nb: 'Tall fra ungdomsundersøkelsen må ha N og forbehold.',
    nn: 'Tal frå ungdomsundersøkinga må ha N og atterhald.',
    en: 'Figures from the youth survey must carry N and the caution.',
  },
  wrongKind: {
    nb: 'Nivå, type, vekt, prioritet og tiltaksvilkår passer ikke sammen.',
    nn: 'Nivå, type, vekt, prioritet og tiltaksvilkår passar ikkje saman.',
    en: 'Level, kind, weight, priority and measure condition do not fit together.',
  },
  wrongWeight: {
    nb: 'Vekten må være et helt tall, 1 til 8 for preferanser og −8 til −1 for forbehold.',
    nn: 'Vekta må vere eit heilt tal, 1 til 8 for preferansar og −8 til −1 for atterhald.',
    en: 'The weight must be whole, 1 to 8 for preferences and −8 to −1 for cautions.',
  },
  duplicate: {
    nb: 'Verdien er brukt før.',
    nn: 'Verdien er brukt før.',
    en: 'The value has been used before.',
  },
  unknownRule: {
    nb: 'Regelen finnes ikke i regelsettet.',
    nn: 'Regelen finst ikkje i regelsettet.',
    en: 'The rule set has no such rule.',
  },
  noSuchFile: {
    nb: 'Filen finnes ikke, eller kan ikke leses.',
    nn: 'Fila finst ikkje, eller kan ikkje lesast.',
    en: 'The file does not exist, or cannot be read.',
  },
  notAFile: {
    nb: 'Filen er ikke gyldig JSON.',
    nn: 'Fila er ikkje gyldig JSON.',
    en: 'The file is not valid JSON.',
  },
} as const satisfies Record<string, Message>;

export const unknownRuleSet: Message = {
  nb: 'Regelsettet finnes ikke. Se ruleSets for dem som finnes.',
  nn: 'Regelsettet finst ikkje. Sjå ruleSets for dei som finst.',
  en: 'There is no such rule set. See ruleSets for those there are.',
};

export const failingCases: Message = {
  nb: 'Regelsettet har gjennomregnede eksempler som ikke stemmer. Kjør rules check.',
  nn: 'Regelsettet har gjennomrekna døme som ikkje stemmer. Køyr rules check.',
  en: 'The rule set has worked cases that do not come out. Run rules check.',
};

export const numberTaken: Message = {
  nb: 'Et annet regelsett er publisert med dette nummeret. Publiserte regelsett endres aldri: bruk neste nummer.',
  nn: 'Eit anna regelsett er publisert med dette nummeret. Publiserte regelsett blir aldri endra: bruk neste nummer.',
  en: 'Another rule set is published under this number. Published sets never change: use the next number.',
};

export const bornLater: Message = {
  nb: 'Fødselsåret er etter datoen det spørres for. Rett fødselsåret eller datoen.',
  nn: 'Fødselsåret er etter datoen det blir spurt for. Rett fødselsåret eller datoen.',
  en: 'The birth year is after the day asked about. Correct the birth year or the day.',
};

export const impossibleBirthYear: Message = {
  nb: 'Fødselsåret kan ikke stemme. Skriv fire siffer, for eksempel 2007.',
  nn: 'Fødselsåret kan ikkje stemme. Skriv fire siffer, til dømes 2007.',
  en: 'The birth year cannot be right. Write four digits, such as 2007.',
};

export const impossibleMonths: Message = {
  nb: 'Måneder utenfor må være et helt tall fra 0 til 600.',
  nn: 'Månader utanfor må vere eit heilt tal frå 0 til 600.',
  en: 'Months outside must be a whole number from 0 to 600.',
};

export const outsideSinceBeforeBirth: Message = {
  nb: 'Måneder utenfor er lengre enn ungdommen har levd. Rett måneder utenfor eller fødselsåret.',
  nn: 'Månader utanfor er lengre enn ungdommen har levd. Rett månader utanfor eller fødselsåret.',
  en: 'Months outside is longer than the youth has lived. Correct months outside or the birth year.',
};

export const quittingAndOutside: Message = {
  nb: 'Ungdommen kan ikke både være elev i ferd med å slutte og ha vært utenfor i tolv måneder eller mer.',
  nn: 'Ungdommen kan ikkje både vere elev i ferd med å slutte og ha vore utanfor i tolv månader eller meir.',
  en: 'A youth cannot both be a pupil about to quit and have been outside for twelve months or more.',
};

export const unknownCode: Message = {
  nb: 'Koden finnes ikke i kodelisten.',
  nn: 'Koden finst ikkje i kodelista.',
  en: 'The code is not in the code list.',
};

export const unknownStatus: Message = {
  nb: 'Statuskoden finnes ikke i kodeverket for OT (2024), for eksempel OTOV eller ELVG_IM.',
  nn: 'Statuskoden finst ikkje i kodeverket for OT (2024), til dømes OTOV eller ELVG_IM.',
  en: 'The status code is not in the OT code list (2024), such as OTOV or ELVG_IM.',
};
