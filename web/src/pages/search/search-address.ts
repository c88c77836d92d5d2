import type { VariablesOf } from '../../data/graphql.ts';
import type { searchQuery } from './search-query.ts';

/** The filter as the service takes it. */
export type MeasureFilter = NonNullable<VariablesOf<typeof searchQuery>['filter']>;

/** In the address, what the service calls null in a facet. */
export const notRecorded = 'NOT_RECORDED';

/** What one can filter by, in the order shown, with the field of the service's filter and the list of its codes. */
export const facets = [
  { name: 'ARENA', field: 'arenas', list: 'Arena' },
  { name: 'CONTENT_CLOSE_FOLLOW_UP', content: 'CLOSE_FOLLOW_UP', list: 'Answer' },
  { name: 'GOAL', field: 'goals', list: 'MeasureGoal' },
  { name: 'CURRICULUM_GOAL', field: 'curriculumGoals', list: 'CurriculumGoal' },
  { name: 'OTHER_DOCUMENTED_COMPETENCE', field: 'otherDocumentedCompetence', list: 'Answer' },
  { name: 'ACTOR', field: 'actors', list: 'Actor' },
  { name: 'DATASET', field: 'datasets' },
  { name: 'DOCUMENTED_COMPETENCE', field: 'documentedCompetences', list: 'DocumentedCompetence' },
  { name: 'RESOURCE_CONTRIBUTOR', field: 'resourceContributors', list: 'ResourceContributor' },
  { name: 'CATEGORY', field: 'categories', list: 'MeasureCategory' },
  { name: 'CONTENT_SYSTEMATIC_GUIDANCE', content: 'SYSTEMATIC_GUIDANCE', list: 'Answer' },
  { name: 'CONTENT_LONG_TERM_PLAN', content: 'LONG_TERM_PLAN', list: 'Answer' },
  { name: 'CONTENT_PARENT_COOPERATION', content: 'PARENT_COOPERATION', list: 'Answer' },
  { name: 'CONTENT_SOCIAL_SERVICES', content: 'SOCIAL_SERVICES', list: 'Answer' },
  { name: 'CONTENT_TREATMENT', content: 'TREATMENT', list: 'Answer' },
  { name: 'FOLLOW_UP_INTENSITY', field: 'followUpIntensities', list: 'FollowUpIntensity' },
  { name: 'OT_STATUS_CODE', field: 'otStatusCodes', list: 'OtStatusCode' },
  { name: 'TARGET_GROUP', field: 'targetGroups', list: 'TargetGroup' },
  { name: 'MUNICIPALITY', field: 'municipalities' },
  { name: 'SCHOOL_YEAR', field: 'schoolYears' },
] as const;
export type FacetName = (typeof facets)[number]['name'];

export const divisions = ['Y2012', 'Y2018', 'Y2020', 'Y2024'] as const;
export type Division = (typeof divisions)[number];

/** Where no words are searched for, measures can be sorted. */
export const orders = ['NAME', 'NAME_DESC', 'COUNTY', 'SCHOOL_YEAR_DESC', 'UPDATED_AT_DESC'] as const;
export type Order = (typeof orders)[number];

/** How many measures are shown at first, and how many more at a time. */
export const pageSize = 20;
export const mostCompared = 4;

const ordinary = {
  words: 'q',
  county: 'fylke',
  division: 'inndeling',
  age: 'alder',
  order: 'sort',
  shown: 'vis',
  compared: 'valgt',
} as const;

export const wordsOf = (address: URLSearchParams): string => address.get(ordinary.words) ?? '';
export const countiesOf = (address: URLSearchParams): string[] => address.getAll(ordinary.county);
/** The division (fylkesinndeling) whose numbers the counties are; today’s where the address names none. */
export const divisionOf = (address: URLSearchParams): Division =>
  divisions.find((division) => division === address.get(ordinary.division)) ?? 'Y2024';
export const ageOf = (address: URLSearchParams): string => address.get(ordinary.age) ?? '';
export const comparedOf = (address: URLSearchParams): string[] =>
  address.getAll(ordinary.compared).slice(0, mostCompared);
export const parameterOf = (name: FacetName): string => name.toLowerCase().replaceAll('_', '-');
export const chosenOf = (address: URLSearchParams, name: FacetName): string[] => address.getAll(parameterOf(name));

export function orderOf(address: URLSearchParams): Order {
  return orders.find((order) => order === address.get(ordinary.order)) ?? 'NAME';
}

/** At least a page, at most what one answer holds. */
export function shownOf(address: URLSearchParams): number {
  const wanted = Number(address.get(ordinary.shown) ?? pageSize);
  return Number.isInteger(wanted) ? Math.min(100, Math.max(pageSize, wanted)) : pageSize;
}

/** The address with one thing changed; what is empty is left out. The list begins anew, unless it is only lengthened. */
export function withChoice(
  address: URLSearchParams,
  name: keyof typeof ordinary | FacetName,
  values: readonly string[],
): URLSearchParams {
  const changed = new URLSearchParams(address);
  const parameter = Object.hasOwn(ordinary, name)
    ? ordinary[name as keyof typeof ordinary]
    : parameterOf(name as FacetName);
  changed.delete(parameter);
  for (const value of values) if (value !== '') changed.append(parameter, value);
  if (name !== 'shown' && name !== 'compared') changed.delete(ordinary.shown);
  if (name === 'county') changed.delete(ordinary.division);
  return changed;
}

/** The address without any filter; words and what is chosen for comparison stay. */
export function withoutFilters(address: URLSearchParams): URLSearchParams {
  const kept = new URLSearchParams();
  for (const parameter of [ordinary.words, ordinary.order, ordinary.compared]) {
    for (const value of address.getAll(parameter)) kept.append(parameter, value);
  }
  return kept;
}

/** What an address asks for, as the service takes it. A filter that asks for nothing is left out. */
export function filterOf(address: URLSearchParams): MeasureFilter {
  const filter: Record<string, unknown> = {};
  const silent: FacetName[] = [];
  const contents: { content: string; answers: string[] }[] = [];
  for (const facet of facets) {
    const chosen = chosenOf(address, facet.name);
    if (chosen.length === 0) continue;
    if ('content' in facet) {
      contents.push({ content: facet.content, answers: chosen });
      continue;
    }
    if (chosen.includes(notRecorded)) silent.push(facet.name);
    filter[facet.field] = chosen.filter((value) => value !== notRecorded);
  }
  if (contents.length > 0) filter['contents'] = contents;
  if (silent.length > 0) filter['notRecorded'] = silent;
  const counties = countiesOf(address);
  if (counties.length > 0) filter['counties'] = counties;
  if (counties.some((county) => /^\d\d$/.test(county))) filter['division'] = divisionOf(address);
  const age = ageOf(address);
  if (age !== '') filter['age'] = Number(age);
  return filter as MeasureFilter;
}

/**
 * The address of the list that a filter selects; undefined where an address cannot say it: a field that the page has no
 * choice for, or an empty list, which selects nothing.
 */
export function addressOfFilter(filter: Readonly<Record<string, unknown>>): string | undefined {
  const address = new URLSearchParams();
  const silent = (filter['notRecorded'] ?? []) as readonly FacetName[];
  for (const [field, value] of Object.entries(filter)) {
    const choices = choicesIn(field, value);
    if (choices === undefined) return undefined;
    for (const [parameter, values] of choices) {
      const mayBeEmpty = silent.some((name) => parameterOf(name) === parameter);
      if (values.length === 0 && !mayBeEmpty) return undefined;
      for (const one of values) address.append(parameter, String(one));
    }
  }
  return `/?${address}`;
}

type Choices = readonly (readonly [parameter: string, values: readonly unknown[]])[];

function choicesIn(field: string, value: unknown): Choices | undefined {
  if (field === 'notRecorded') {
    const names = value as FacetName[];
    const known = names.every((name) => facets.some((facet) => facet.name === name));
    return known ? names.map((name) => [parameterOf(name), [notRecorded]]) : undefined;
  }
  if (field === 'contents') {
    const asked = value as { readonly content: string; readonly answers: readonly string[] }[];
    return asked.map(({ content, answers }) => [parameterOf(`CONTENT_${content}` as FacetName), answers]);
  }
  const plain = { counties: ordinary.county, division: ordinary.division, age: ordinary.age };
  if (Object.hasOwn(plain, field)) return [[plain[field as keyof typeof plain], [value].flat()]];
  const facet = facets.find((one) => 'field' in one && one.field === field);
  return facet && [[parameterOf(facet.name), [value].flat()]];
}

/** The parts of an address that a field of the service's filter stands for, such as `arenas` or `contents.TREATMENT`. */
export function choicesOfField(field: string): readonly ('county' | 'age' | FacetName)[] {
  if (field === 'counties' || field === 'division') return ['county'];
  if (field === 'age') return ['age'];
  const [whole, content] = field.split('.');
  return facets
    .filter((facet) =>
      'content' in facet ? whole === 'contents' && (!content || content === facet.content) : facet.field === whole,
    )
    .map(({ name }) => name);
}

/** Words less a stretch of them, as when it became a filter; outer blanks and doubled ones go with it. */
export function wordsWithout(words: string, from: number, to: number): string {
  return `${words.slice(0, from)} ${words.slice(to)}`.replace(/\s+/g, ' ').trim();
}

/** Words less one of them, wherever it stands as a word of its own. */
export function wordsWithoutWord(words: string, word: string): string {
  return words
    .split(/\s+/)
    .filter((part) => part.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '') !== word.toLowerCase())
    .join(' ');
}

/** The code list a facet's values are of; undefined for datasets and school years. */
export function listOf(name: FacetName): string | undefined {
  const facet = facets.find((other) => other.name === name);
  return facet && 'list' in facet ? facet.list : undefined;
}
