import { countyIn } from '../codes/counties.js';
import {
  Actor,
  Answer,
  Arena,
  Content,
  CurriculumGoal,
  MeasureGoal,
  ResourceContributor,
} from '../codes/measure-codes.js';
import { findOtStatusCode } from '../codes/ot-status-codes.js';
import { textMessage } from '../platform/door/free-text.js';
import type { Problem } from '../platform/errors.js';
import { type MeasureDraft, ProvenanceKind } from './measure.js';
import {
  agesCross,
  allContents,
  emptyText,
  notUuid,
  textTooLong,
  unknownCode,
  writeSchoolYear,
  wrongCounty,
  wrongNumber,
} from './messages.js';
import { isSchoolYear } from './school-year.js';

const textLimits = {
  dataset: 60,
  key: 60,
  name: 200,
  description: 4_000,
  municipality: 60,
  responsible: 200,
} as const;

/** Everything wrong with a measure that is handed in, with its path; empty where it can be stored. */
export function problemsInMeasure(draft: MeasureDraft): readonly Problem[] {
  return [
    ...(uuid.test(draft.id) ? [] : [{ path: 'id', message: notUuid }]),
    ...textProblems(draft),
    ...codeProblems(draft),
    ...placeAndAgeProblems(draft),
  ];
}

const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

function textProblems(draft: MeasureDraft): readonly Problem[] {
  return Object.entries(textLimits).flatMap(([field, limit]) => {
    const text = draft[field as keyof typeof textLimits];
    if (text === null) return [];
    const unreadable = textMessage(text);
    if (unreadable !== null) return [{ path: field, message: unreadable }];
    if (text.trim() === '') return [{ path: field, message: emptyText }];
    return text.length > limit ? [{ path: field, message: textTooLong(limit) }] : [];
  });
}

function codeProblems(draft: MeasureDraft): readonly Problem[] {
  const problems: Problem[] = [];
  const check = (path: string, values: readonly (string | null)[] | null, codes: Readonly<Record<string, string>>) => {
    const known = (values ?? []).every((value) => value === null || Object.hasOwn(codes, value));
    if (!known || new Set(values).size !== (values ?? []).length) problems.push({ path, message: unknownCode });
  };
  check('arena', [draft.arena], Arena);
  check('actors', draft.actors, Actor);
  check('resourceContributors', draft.resourceContributors, ResourceContributor);
  check('curriculumGoal', [draft.curriculumGoal], CurriculumGoal);
  check('otherDocumentedCompetence', [draft.otherDocumentedCompetence], Answer);
  check('goals', draft.goals, MeasureGoal);
  check('language', [draft.language], { nb: 'nb', nn: 'nn' });
  draft.provenance.forEach((entry, index) => {
    check(`provenance.${index}.kind`, [entry.kind], ProvenanceKind);
  });
  if (draft.otStatusCode !== null && findOtStatusCode(draft.otStatusCode)?.code !== draft.otStatusCode) {
    problems.push({ path: 'otStatusCode', message: unknownCode });
  }
  const contents = draft.contents.map((entry) => entry.content).join();
  if (contents !== Object.keys(Content).join()) problems.push({ path: 'contents', message: allContents });
  draft.contents.forEach((entry, index) => {
    check(`contents.${index}.answer`, [entry.answer], Answer);
  });
  if (draft.schoolYear !== null && !isSchoolYear(draft.schoolYear)) {
    problems.push({ path: 'schoolYear', message: writeSchoolYear });
  }
  return problems;
}

function placeAndAgeProblems(draft: MeasureDraft): readonly Problem[] {
  const problems: Problem[] = [];
  const { countyNumber, countyDivision, ageFrom, ageTo, freePlaces } = draft;
  const place = countyNumber !== null && countyDivision !== null && countyIn(countyDivision, countyNumber) !== null;
  if (!place && !(countyNumber === null && countyDivision === null)) {
    problems.push({ path: 'countyNumber', message: wrongCounty });
  }
  const whole = (value: number | null, most: number): boolean =>
    value === null || (Number.isInteger(value) && value >= 0 && value <= most);
  if (!whole(ageFrom, 120)) problems.push({ path: 'ageFrom', message: wrongNumber });
  if (!whole(ageTo, 120)) problems.push({ path: 'ageTo', message: wrongNumber });
  if (!whole(freePlaces, 100_000)) problems.push({ path: 'freePlaces', message: wrongNumber });
  if (ageFrom !== null && ageTo !== null && ageFrom > ageTo) problems.push({ path: 'ageTo', message: agesCross });
  return problems;
}
