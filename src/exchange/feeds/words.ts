import type { ChangeKind } from '../../measures/editing/history.js';
import type { Label } from '../../platform/language.js';

export const feedWords = {
  title: {
    nb: 'Endringer i tiltaksregisteret',
    nn: 'Endringar i tiltaksregisteret',
    en: 'Changes in the register of measures',
  },
  about: {
    nb: 'Nye, endrede og avsluttede tiltak. Hvem som endret, står som rolle og fylke.',
    nn: 'Nye, endra og avslutta tiltak. Kven som endra, står som rolle og fylke.',
    en: 'New, changed and closed measures. Who changed them stands as a role and a county.',
  },
  publisher: { nb: 'Tiltaksregister', nn: 'Tiltaksregister', en: 'Register of measures' },
} as const satisfies Readonly<Record<string, Label>>;

/** What is said of a measure by what a change did to it. */
export const titles: Readonly<Record<ChangeKind, (name: string) => Label>> = {
  CREATED: (name) => ({ nb: `Nytt tiltak: ${name}`, nn: `Nytt tiltak: ${name}`, en: `New measure: ${name}` }),
  CHANGED: (name) => ({ nb: `Endret: ${name}`, nn: `Endra: ${name}`, en: `Changed: ${name}` }),
  CONFIRMED: (name) => ({ nb: `Bekreftet: ${name}`, nn: `Stadfesta: ${name}`, en: `Confirmed: ${name}` }),
  CLOSED: (name) => ({ nb: `Avsluttet: ${name}`, nn: `Avslutta: ${name}`, en: `Closed: ${name}` }),
  REOPENED: (name) => ({ nb: `Åpnet igjen: ${name}`, nn: `Opna att: ${name}`, en: `Open again: ${name}` }),
  REMOVED: (name) => ({ nb: `Tatt ut: ${name}`, nn: `Teke ut: ${name}`, en: `Taken out: ${name}` }),
};
