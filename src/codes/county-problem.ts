import type { Message } from '../platform/errors.js';
import { findCounty, findCountyIn } from './counties.js';
import type { CountyDivision } from './county-divisions.js';

/** What is wrong with a county's number or name, or null; with a division it must be a county of that division. */
export function countyProblem(text: string, division: CountyDivision | null): Message | null {
  if (findCounty(text) === null) return unknownCounty;
  return division === null || findCountyIn(division, text) !== null ? null : otherDivision;
}

const unknownCounty: Message = {
  nb: 'Fylket finnes ikke. Bruk et fylkesnummer eller fylkesnavn, for eksempel 08 eller Telemark.',
  nn: 'Fylket finst ikkje. Bruk eit fylkesnummer eller fylkesnamn, til dømes 08 eller Telemark.',
  en: 'There is no such county. Use a county number or name, such as 08 or Telemark.',
};
const otherDivision: Message = {
  nb: 'Fylket hører til en annen fylkesinndeling enn den som er valgt. Velg den inndelingen, eller la den stå åpen.',
  nn: 'Fylket høyrer til ei anna fylkesinndeling enn den som er vald. Vel den inndelinga, eller lat ho stå open.',
  en: 'The county belongs to another division than the one chosen. Choose that division, or leave it out.',
};
