import type { Label } from '../platform/language.js';
import { anonymous, type Viewer } from './viewer.js';

/** A made-up user to try the service as, only on a machine of one's own. */
export interface SampleUser {
  readonly key: string;
  readonly label: Label;
  readonly viewer: Viewer;
}

const sample = (key: string, label: Label, viewer: Pick<Viewer, 'role'> & Partial<Viewer>): SampleUser => ({
  key,
  label,
  viewer: { ...anonymous, actor: `sample ${key}`, ...viewer },
});

/** «Prøv som …»: one for each role of people. No real person is meant. */
export const sampleUsers: readonly SampleUser[] = [
  sample('adviser', { nb: 'OT-rådgiver', nn: 'OT-rådgjevar', en: 'OT adviser' }, { role: 'ADVISER' }),
  sample('case-worker', { nb: 'NAV-veileder', nn: 'NAV-rettleiar', en: 'NAV case worker' }, { role: 'CASE_WORKER' }),
  sample(
    'county-leader',
    { nb: 'Fylkeskoordinator i Vestfold', nn: 'Fylkeskoordinator i Vestfold', en: 'County leader, Vestfold' },
    { role: 'COUNTY_LEADER', counties: ['39'] },
  ),
  sample(
    'national-editor',
    { nb: 'Nasjonal redaktør', nn: 'Nasjonal redaktør', en: 'National editor' },
    { role: 'NATIONAL_EDITOR' },
  ),
  sample('administrator', { nb: 'Administrator', nn: 'Administrator', en: 'Administrator' }, { role: 'ADMINISTRATOR' }),
];

export function sampleUser(key: unknown): SampleUser | null {
  return sampleUsers.find((user) => user.key === key) ?? null;
}
