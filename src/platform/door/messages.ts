import type { Message } from '../errors.js';
import type { Budget } from './budgets.js';

/** What the door refuses with, in one place. None repeats what was sent. */

export const answerMessages = {
  wrongVariable: {
    nb: 'Variabelen må både stå i hodet på spørringen og brukes i den.',
    nn: 'Variabelen må både stå i hovudet på spørjinga og brukast i ho.',
    en: 'The variable must both be declared by the query and be used in it.',
  },
  unreadable: {
    nb: 'Forespørselen kan ikke leses. Send JSON med feltet query, i UTF-8.',
    nn: 'Førespurnaden kan ikkje lesast. Send JSON med feltet query, i UTF-8.',
    en: 'The request cannot be read. Send JSON with the field query, in UTF-8.',
  },
  gone: {
    nb: 'Tjenesten får ikke kontakt med databasen akkurat nå. Prøv igjen om litt.',
    nn: 'Tenesta får ikkje kontakt med databasen akkurat no. Prøv igjen om litt.',
    en: 'The service cannot reach its database right now. Try again in a moment.',
  },
  bug: {
    nb: 'Noe gikk galt hos oss. Prøv igjen; feilen er loggført.',
    nn: 'Noko gjekk gale hos oss. Prøv igjen; feilen er loggført.',
    en: 'Something went wrong on our side. Try again; the error has been logged.',
  },
} satisfies Record<string, Message>;

export const wrongValue: Message = {
  nb: 'Verdien kan ikke brukes her.',
  nn: 'Verdien kan ikkje brukast her.',
  en: 'The value cannot be used here.',
};

export const tooLarge: Message = {
  nb: 'Forespørselen er for stor. Send mindre om gangen.',
  nn: 'Førespurnaden er for stor. Send mindre om gongen.',
  en: 'The request is too large. Send less at a time.',
};

export const constraintMessages: Readonly<Record<string, Message>> = {
  arrayMaxSize: {
    nb: 'For mange verdier. Bruk færre.',
    nn: 'For mange verdiar. Bruk færre.',
    en: 'Too many values. Use fewer.',
  },
  maxLength: {
    nb: 'Teksten er for lang. Skriv kortere.',
    nn: 'Teksten er for lang. Skriv kortare.',
    en: 'The text is too long. Write less.',
  },
};

export const onlyGraphQl: Message = {
  nb: 'Her er ingenting. Tjenesten svarer på POST /graphql.',
  nn: 'Her er ingenting. Tenesta svarar på POST /graphql.',
  en: 'There is nothing here. The service answers POST /graphql.',
};

export const onlyPost: Message = {
  nb: 'Send spørringen med POST.',
  nn: 'Send spørjinga med POST.',
  en: 'Send the query with POST.',
};

export const nothingInAddress: Message = {
  nb: 'Adressen er /graphql, uten noe bak. Send alt i forespørselen.',
  nn: 'Adressa er /graphql, utan noko bak. Send alt i førespurnaden.',
  en: 'The address is /graphql with nothing behind it. Send everything in the body.',
};

export const onlyJson: Message = {
  nb: 'Send spørringen som application/json.',
  nn: 'Send spørjinga som application/json.',
  en: 'Send the query as application/json.',
};

export const unreadable: Message = {
  nb: 'Teksten har tegn som ikke kan brukes. Skriv den inn på nytt.',
  nn: 'Teksten har teikn som ikkje kan brukast. Skriv han inn på nytt.',
  en: 'The text has characters that cannot be used. Type it again.',
};

export const identityNumber: Message = {
  nb: 'Teksten ser ut til å ha et fødselsnummer. Ta det bort; tjenesten skal ikke ha personopplysninger.',
  nn: 'Teksten ser ut til å ha eit fødselsnummer. Ta det bort; tenesta skal ikkje ha personopplysningar.',
  en: 'The text seems to hold a national identity number. Remove it; this service must not have personal data.',
};

export const foreignCursor: Message = {
  nb: 'Denne siden hører ikke til søket. Start fra første side.',
  nn: 'Denne sida høyrer ikkje til søket. Start frå første side.',
  en: 'This cursor does not belong to this question. Start from the first page.',
};

export const scalarMessages = {
  day: {
    nb: 'Må være en dag som finnes, skrevet som 2024-08-01.',
    nn: 'Må vere ein dag som finst, skriven som 2024-08-01.',
    en: 'Must be a day that exists, written as 2024-08-01.',
  },
  pageSize: {
    nb: 'Må være et helt tall fra 1 til 100.',
    nn: 'Må vere eit heilt tal frå 1 til 100.',
    en: 'Must be a whole number from 1 to 100.',
  },
  cursor: {
    nb: 'Må være et sidemerke fra denne tjenesten.',
    nn: 'Må vere eit sidemerke frå denne tenesta.',
    en: 'Must be a cursor of this service.',
  },
} satisfies Record<string, Message>;

export const tooCostly: Message = {
  nb: 'Spørringen ber om for mye på en gang. Be om færre tiltak eller færre felter.',
  nn: 'Spørjinga ber om for mykje på ein gong. Be om færre tiltak eller færre felt.',
  en: 'The query asks for too much at once. Ask for fewer measures or fewer fields.',
};

export const limitMessages = {
  oneMutation: {
    nb: 'Send én endring om gangen, rett i mutation, uten fragment.',
    nn: 'Send éi endring om gongen, rett i mutation, utan fragment.',
    en: 'Send one mutation at a time, right in the operation, without a fragment.',
  },
  oneOperation: {
    nb: 'Send én operasjon per forespørsel.',
    nn: 'Send éin operasjon per førespurnad.',
    en: 'Send one operation per request.',
  },
  depth: (most: number): Message => ({
    nb: `Spørringen er nøstet dypere enn ${most} nivåer.`,
    nn: `Spørjinga er nøsta djupare enn ${most} nivå.`,
    en: `The query is nested deeper than ${most} levels.`,
  }),
  fragments: { nb: 'For mange fragmenter.', nn: 'For mange fragment.', en: 'Too many fragments.' },
  aliases: (most: number): Message => ({
    nb: `Flere enn ${most} aliaser.`,
    nn: `Fleire enn ${most} alias.`,
    en: `More than ${most} aliases.`,
  }),
  directives: (most: number): Message => ({
    nb: `Flere enn ${most} direktiver.`,
    nn: `Fleire enn ${most} direktiv.`,
    en: `More than ${most} directives.`,
  }),
} as const;

const tooManyOf = {
  PAGES: ['For mange forespørsler', 'For mange førespurnader', 'Too many requests'],
  READ: ['For mange spørringer', 'For mange spørjingar', 'Too many questions'],
  WRITE: ['Ikke lagret: for mange endringer', 'Ikkje lagra: for mange endringar', 'Not stored: too many changes'],
  SIGN_IN: ['For mange innlogginger', 'For mange innloggingar', 'Too many sign-ins'],
  FILES: ['For mange filer', 'For mange filer', 'Too many files'],
} as const satisfies Readonly<Record<Budget, readonly [string, string, string]>>;

/** More than a budget of requests holds; says when to try again. */
export function tooMany(budget: Budget, seconds: number): Message {
  const [nb, nn, en] = tooManyOf[budget];
  const [wait, waitInEnglish] =
    seconds === 1 ? ['1 sekund', '1 second'] : [`${seconds} sekunder`, `${seconds} seconds`];
  return {
    nb: `${nb} på kort tid. Prøv igjen om ${wait}.`,
    nn: `${nn} på kort tid. Prøv igjen om ${seconds === 1 ? wait : `${seconds} sekund`}.`,
    en: `${en} in a short time. Try again in ${waitInEnglish}.`,
  };
}

export const tooBusy: Message = {
  nb: 'Tjenesten har for mye å gjøre akkurat nå. Prøv igjen om 5 sekunder.',
  nn: 'Tenesta har for mykje å gjere akkurat no. Prøv igjen om 5 sekund.',
  en: 'The service has too much to do right now. Try again in 5 seconds.',
};

/** Where no name is missing; see document-message.graphql.ts for those. */
export const wrongDocument: Message = {
  nb: 'Spørringen passer ikke til tjenestens skjema. Se schema.graphql.',
  nn: 'Spørjinga passar ikkje til skjemaet til tenesta. Sjå schema.graphql.',
  en: 'The query does not fit the schema of this service. See schema.graphql.',
};
