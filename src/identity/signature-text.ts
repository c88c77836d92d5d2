import { findCountyIn } from '../codes/counties.js';
import type { Label, Language } from '../platform/language.js';

const roles: Readonly<Record<string, Label>> = {
  seed: { nb: 'Levert med tjenesten', nn: 'Levert med tenesta', en: 'Came with the service' },
  ADVISER: { nb: 'OT-rådgiver', nn: 'OT-rådgjevar', en: 'OT adviser' },
  CASE_WORKER: { nb: 'NAV-veileder', nn: 'NAV-rettleiar', en: 'NAV case worker' },
  COUNTY_LEADER: { nb: 'Fylkeskoordinator', nn: 'Fylkeskoordinator', en: 'County leader' },
  NATIONAL_EDITOR: { nb: 'Nasjonal redaktør', nn: 'Nasjonal redaktør', en: 'National editor' },
  ADMINISTRATOR: { nb: 'Administrator', nn: 'Administrator', en: 'Administrator' },
  ANONYMOUS: { nb: 'Ikke innlogget', nn: 'Ikkje innlogga', en: 'Not signed in' },
  MACHINE: { nb: 'Fagsystem', nn: 'Fagsystem', en: 'A program' },
};

/** A role and its counties as people read it: «Fylkeskoordinator, Vestfold». */
export function signatureText(signature: string, language: Language): string {
  const [role = '', ...numbers] = signature.split(' ');
  const names = numbers.map((number) => findCountyIn('Y2024', number)?.name ?? number);
  return [roles[role]?.[language] ?? role, ...names].join(', ');
}
