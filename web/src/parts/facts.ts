import type { LabelOf } from './labels.ts';
import type { WholeMeasure } from './whole-measure.ts';

/** One answer of the form. */
export interface Fact {
  /** The end of the message that names it, and its key in lists. */
  readonly name: string;
  /** Undefined: not recorded. Several lines where several were chosen; none: recorded that there is none. */
  readonly lines: readonly string[] | undefined;
  /** Fields of the measure that the answer is made of, as provenance names them, the nearest first. */
  readonly fields: readonly string[];
}

/** What the facts need in the reader's language beside the codes' labels. */
export interface FactWords {
  readonly yes: string;
  readonly no: string;
  readonly ages: (from: number | null, to: number | null) => string;
  readonly places: (count: number) => string;
  readonly wholeCountry: string;
  /** Marks what follows from other answers. */
  readonly inferred: (text: string) => string;
}

/** Every item of the reporting form, in its order (NOVA-13/13 ch. 4), then what later sources record. */
export function factsOf(measure: WholeMeasure, labelOf: LabelOf, words: FactWords): readonly Fact[] {
  const coded = (list: string, code: string | null) => (code === null ? undefined : [labelOf(list, code)]);
  const several = (list: string, codes: readonly string[] | null) => codes?.map((code) => labelOf(list, code));
  const truth = (value: boolean | null) => (value === null ? undefined : [value ? words.yes : words.no]);
  const answer = (value: string) => (value === 'NOT_RECORDED' ? undefined : [labelOf('Answer', value)]);
  const plain = (value: string | null) => (value === null ? undefined : [value]);
  const { ageFrom, ageTo, freePlaces, county } = measure;
  return [
    { name: 'schoolYear', lines: plain(measure.schoolYear), fields: ['schoolYear'] },
    { name: 'active', lines: truth(measure.active), fields: ['active'] },
    { name: 'county', lines: countyLines(county, measure.national, words), fields: ['countyNumber', 'national'] },
    { name: 'municipality', lines: plain(measure.municipality), fields: ['municipality'] },
    { name: 'responsible', lines: plain(measure.responsible), fields: ['responsible'] },
    { name: 'arena', lines: coded('Arena', measure.arena), fields: ['arena'] },
    { name: 'actors', lines: several('Actor', measure.actors), fields: ['actors'] },
    {
      name: 'resourceContributors',
      lines: several('ResourceContributor', measure.resourceContributors),
      fields: ['resourceContributors'],
    },
    { name: 'curriculumGoal', lines: coded('CurriculumGoal', measure.curriculumGoal), fields: ['curriculumGoal'] },
    {
      name: 'otherDocumentedCompetence',
      lines: answer(measure.otherDocumentedCompetence),
      fields: ['otherDocumentedCompetence'],
    },
    {
      name: 'documentedCompetence',
      lines: coded('DocumentedCompetence', measure.documentedCompetence),
      fields: ['documentedCompetence'],
    },
    { name: 'goals', lines: several('MeasureGoal', measure.goals), fields: ['goals'] },
    ...measure.contents.map(({ content, answer: said }) => ({
      name: `content.${content}`,
      lines: answer(said),
      fields: ['contents', `contents.${content}`],
    })),
    {
      name: 'followUpIntensity',
      lines:
        measure.followUpIntensity === 'NOT_RECORDED'
          ? undefined
          : [labelOf('FollowUpIntensity', measure.followUpIntensity)],
      fields: ['followUpIntensity', 'contents'],
    },
    {
      name: 'ages',
      lines: ageFrom === null && ageTo === null ? undefined : [words.ages(ageFrom, ageTo)],
      fields: ['ageFrom', 'ageTo'],
    },
    { name: 'freePlaces', lines: freePlaces === null ? undefined : [words.places(freePlaces)], fields: ['freePlaces'] },
    { name: 'targetGroups', lines: several('TargetGroup', measure.targetGroups), fields: ['targetGroups'] },
    {
      name: 'categories',
      lines: several('MeasureCategory', measure.categories)?.map((label) =>
        measure.recordedCategories === null ? words.inferred(label) : label,
      ),
      fields: ['recordedCategories'],
    },
    { name: 'otStatusCode', lines: coded('OtStatusCode', measure.otStatusCode), fields: ['otStatusCode'] },
  ];
}

function countyLines(county: WholeMeasure['county'], national: boolean | null, words: FactWords) {
  if (national) return [words.wholeCountry];
  return county === null ? undefined : [county.name];
}
