import { InclusionCriterion } from '../../codes/register-codes.js';
import { may, subjectIn } from '../../identity/may.js';
import type { Viewer } from '../../identity/viewer.js';
import { canonical } from '../../platform/canonical.js';
import type { Problem } from '../../platform/errors.js';
import { livingRegister, type Measure, type MeasureDraft } from '../measure.js';
import { problemsInMeasure } from '../measure-problems.js';
import {
  allCriteria,
  excluded,
  neededToPublish,
  nobodyUnder22,
  notEdited,
  notYourCounty,
  sayWhetherExcluded,
  sayWhyForWhom,
  whichCounty,
} from './messages.js';

/** What a reader cannot do without; of everything else "not recorded" is an answer. */
const needed = ['description', 'schoolYear'] as const;

/** What is wrong with a draft that is only kept: a name is enough, but what stands in it must be right. */
export function problemsInKept(draft: MeasureDraft): readonly Problem[] {
  const given = { ...draft, description: draft.description === '' ? '-' : draft.description };
  return problemsInMeasure(given).map(asItem);
}

/** What hinders a measure from being published: what is wrong, what is missing, and the criteria of NOVA-13/13 ch. 3.1. */
export function problemsToPublish(draft: MeasureDraft): readonly Problem[] {
  const missing = needed.flatMap((path) => (draft[path] ? [] : [{ path, message: neededToPublish }]));
  const somewhere = draft.countyNumber !== null || draft.national === true;
  return [
    ...problemsInKept(draft),
    ...missing,
    ...(somewhere ? [] : [{ path: 'county', message: whichCounty }]),
    ...problemsOfBelonging(draft),
  ];
}

/** What hinders this viewer from publishing a measure that was `before` (null: new): whose it is, then what it says. */
export function hindrancesTo(viewer: Viewer, before: MeasureDraft | null, draft: MeasureDraft): readonly Problem[] {
  if (draft.dataset !== livingRegister) return [{ path: 'dataset', message: notEdited }];
  const problems = problemsToPublish(draft);
  if (problems.some(({ path }) => path === 'county')) return problems;
  const theirs = [before ?? draft, draft].every(({ countyDivision, countyNumber }) =>
    may(viewer, 'WRITE_MEASURES', subjectIn(countyDivision, countyNumber)),
  );
  return theirs ? problems : [{ path: 'county', message: notYourCounty }];
}

/**
 * The target group and the category are somebody's judgement, and stand with a reason: what is published anew of them needs
 * one. `before`: as it was published; null where it was not.
 */
export function problemsWithoutReason(before: Measure | null, after: MeasureDraft): readonly Problem[] {
  const changed = (['targetGroups', 'recordedCategories'] as const).some(
    (field) => canonical(before?.[field] ?? null) !== canonical(after[field]),
  );
  return changed ? [{ path: 'because', message: sayWhyForWhom }] : [];
}

/** All four criteria, and none of the exclusions; ages that leave out everybody from 15 to 21 answer for themselves. */
function problemsOfBelonging({ inclusionCriteria, exclusions, ageFrom, ageTo }: MeasureDraft): readonly Problem[] {
  const problems: Problem[] = [];
  const every = Object.keys(InclusionCriterion).every((criterion) => inclusionCriteria?.includes(criterion as never));
  if (!every) problems.push({ path: 'inclusionCriteria', message: allCriteria });
  if (exclusions === null) problems.push({ path: 'exclusions', message: sayWhetherExcluded });
  else if (exclusions.length > 0) problems.push({ path: 'exclusions', message: excluded });
  if ((ageFrom ?? 0) > 21) problems.push({ path: 'ageFrom', message: nobodyUnder22 });
  if ((ageTo ?? 120) < 15) problems.push({ path: 'ageTo', message: nobodyUnder22 });
  return problems;
}

/** The county is one item of the form, and two fields of a measure. */
function asItem(problem: Problem): Problem {
  return problem.path === 'countyNumber' ? { ...problem, path: 'county' } : problem;
}
