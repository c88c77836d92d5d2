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
import type { Message, Problem } from '../platform/errors.js';
import { type MeasureDraft, ProvenanceKind } from './measure.js';
import { isSchoolYear, writeSchoolYear } from './school-year.js';

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
    if (text.trim() === '') return [{ path: field, message: empty }];
    return text.length > limit ? [{ path: field, message: tooLong(limit) }] : [];
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

const notUuid: Message = {
  nb: 'Må være en uuid med små bokstaver, for eksempel 11111111-1111-4111-8111-111111111111.',
  nn: 'Må vere ein uuid med små bokstavar, til dømes 11111111-1111-4111-8111-111111111111.',
  en: 'Must be a uuid in lower case, such as 11111111-1111-4111-8111-111111111111.',
};
const empty: Message = {
  nb: 'Feltet kan ikke være tomt.',
  nn: 'Feltet kan ikkje vere tomt.',
  en: 'The field cannot be empty.',
};
const tooLong = (limit: number): Message => ({
  nb: `Teksten er for lang. Bruk høyst ${limit} tegn.`,
  nn: `Teksten er for lang. Bruk høgst ${limit} teikn.`,
  en: `The text is too long. Use at most ${limit} characters.`,
});
const unknownCode: Message = {
  nb: 'Koden finnes ikke, eller står to ganger.',
  nn: 'Koden finst ikkje, eller står to gonger.',
  en: 'The code is unknown, or stands twice.',
};
const allContents: Message = {
  nb: 'Alle seks innhold skal ha et svar, i kodenes rekkefølge.',
  nn: 'Alle seks innhald skal ha eit svar, i rekkjefølgja til kodane.',
  en: 'All six contents need an answer, in the order of the codes.',
};
const wrongCounty: Message = {
  nb: 'Fylkesnummeret hører ikke til fylkesinndelingen.',
  nn: 'Fylkesnummeret høyrer ikkje til fylkesinndelinga.',
  en: 'The county number does not belong to the division.',
};
const wrongNumber: Message = {
  nb: 'Må være et helt tall som er mulig.',
  nn: 'Må vere eit heilt tal som er mogleg.',
  en: 'Must be a whole number that is possible.',
};
const agesCross: Message = {
  nb: 'Øvre aldersgrense er lavere enn nedre.',
  nn: 'Øvre aldersgrense er lågare enn nedre.',
  en: 'The upper age limit is below the lower one.',
};
