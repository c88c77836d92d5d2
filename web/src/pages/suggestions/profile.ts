import type { Question, YouthInput } from './suggestions-query.ts';

/** What the form holds, as typed. It lives in the page alone: leaving the page forgets it. */
export interface Profile {
  readonly county: string;
  /** A year of birth in four digits, or the age the youth reaches this year in two. */
  readonly birth: string;
  /** Målgruppe A, B, C: about to quit, outside for less than a year, for a year or more. */
  readonly time: '' | 'A' | 'B' | 'C';
  readonly months: string;
  readonly goals: readonly string[];
  readonly needs: readonly string[];
  /** Whether somebody has been asked about goals and needs: an empty list then means none. */
  readonly asked: boolean;
  readonly status: string;
  readonly asOf: string;
  /** The day whose law is laid beside `asOf`. */
  readonly otherDay: string;
  /** Whether rows drawn from the tables of 2012/13 are among the answers. */
  readonly withExamples: boolean;
}

export const emptyProfile: Profile = {
  county: '',
  birth: '',
  time: '',
  months: '',
  goals: [],
  needs: [],
  asked: false,
  status: '',
  asOf: '',
  otherDay: '',
  withExamples: true,
};

/** The months that a choice of time stands for until somebody writes another number. */
export const usualMonths: Readonly<Record<'B' | 'C', string>> = { B: '6', C: '12' };

/** Whether nothing of the youth is said yet, or the year of birth is still being typed. */
export function isUnfinished({ birth, time, goals, needs, status, asked }: Profile): boolean {
  if (birth !== '' && birth.length !== 2 && birth.length !== 4) return true;
  return birth === '' && time === '' && status === '' && !asked && goals.length + needs.length === 0;
}

/** The year of birth meant: as written, or of the age reached in the year of the day that counts. */
export function birthYearOf({ birth, asOf }: Pick<Profile, 'birth' | 'asOf'>, today: Date): number | null {
  if (birth.length === 4) return Number(birth);
  if (birth.length !== 2) return null;
  return Number(asOf.slice(0, 4) || today.getFullYear()) - Number(birth);
}

/** What is not said is left out: not known is an answer of its own. */
export function youthOf(profile: Profile, today: Date): YouthInput {
  const { county, time, months, goals, needs, asked, status } = profile;
  return {
    county: county === '' ? null : county,
    birthYear: birthYearOf(profile, today),
    aboutToQuit: time === '' ? null : time === 'A',
    monthsOutside: time === '' || time === 'A' || months === '' ? null : Number(months),
    goals: (goals.length > 0 || asked ? goals : null) as NonNullable<YouthInput['goals']> | null,
    needs: (needs.length > 0 || asked ? needs : null) as NonNullable<YouthInput['needs']> | null,
    otStatusCode: status === '' ? null : status,
  };
}

/** The whole question; `datasets` are all there are, `examples` those that hold no measure anybody has offered. */
export function questionOf(
  profile: Profile,
  datasets: readonly string[],
  isExample: (dataset: string) => boolean,
  today = new Date(),
): Question {
  const chosen = profile.withExamples ? datasets : datasets.filter((name) => !isExample(name));
  return {
    youth: youthOf(profile, today),
    asOf: profile.asOf === '' ? null : profile.asOf,
    filter: { datasets: [...chosen] },
  };
}
