import type { Label } from '../../platform/language.js';

/** Texts of the linked data that are no label of a field or code. */
export const words = {
  catalogue: {
    nb: 'Tiltaksregister: tiltak for unge utenfor opplæring og arbeid',
    nn: 'Tiltaksregister: tiltak for unge utanfor opplæring og arbeid',
    en: 'Register of measures for young people outside education and work',
  },
  aboutCatalogue: {
    nb: 'Tiltak som fylkene bruker for ungdom utenfor videregående opplæring og arbeid. Oppdiktede rader er merket.',
    nn: 'Tiltak som fylka bruker for ungdom utanfor vidaregåande opplæring og arbeid. Oppdikta rader er merkte.',
    en: 'Measures that counties use for young people outside upper secondary education and work. Invented rows are marked.',
  },
  publisher: { nb: 'Tiltaksregister', nn: 'Tiltaksregister', en: 'Register of measures' },
  invented: {
    nb: 'Oppdiktet: laget slik at de trykte tabellene kommer ut. Sier ikke noe om et virkelig tiltak.',
    nn: 'Oppdikta: laga slik at dei trykte tabellane kjem ut. Seier ikkje noko om eit verkeleg tiltak.',
    en: 'Invented: made so that the printed tables come out. Says nothing of a real measure.',
  },
  audience: {
    nb: 'Ungdom som oppfølgingstjenesten har ansvar for',
    nn: 'Ungdom som oppfølgingstenesta har ansvar for',
    en: 'Young people whom the follow-up service is responsible for',
  },
  competence: { nb: 'Dokumentert kompetanse', nn: 'Dokumentert kompetanse', en: 'Documented competence' },
  takesPart: { nb: 'Deltar i tiltaket', nn: 'Deltek i tiltaket', en: 'Takes part in the measure' },
  notRecordedOwner: {
    nb: 'Hvem som eier tiltaket, er ikke registrert',
    nn: 'Kven som eig tiltaket, er ikkje registrert',
    en: 'Who owns the measure is not recorded',
  },
  requirement: {
    nb: 'Krav til hvem tiltaket er for',
    nn: 'Krav til kven tiltaket er for',
    en: 'Requirement on whom the measure is for',
  },
  role: { nb: 'Tjenesteyter', nn: 'Tenesteytar', en: 'Service provider' },
} as const satisfies Readonly<Record<string, Label>>;

/** `16–20`, with an open end where a limit is not recorded. */
export const ages = (from: number | null, to: number | null): Label => ({
  nb: `Alder: fra ${from ?? 'ikke registrert'} til og med ${to ?? 'ikke registrert'} år`,
  nn: `Alder: frå ${from ?? 'ikkje registrert'} til og med ${to ?? 'ikkje registrert'} år`,
  en: `Age: from ${from ?? 'not recorded'} up to and including ${to ?? 'not recorded'} years`,
});

export const countyAuthority = (county: string): Label => ({
  nb: `${county} fylkeskommune`,
  nn: `${county} fylkeskommune`,
  en: `${county} county authority`,
});
