import { counties, mainSuccessor } from '../codes/counties.js';
import type { CountyDivision } from '../codes/county-divisions.js';
import { type Content, contentLabels } from '../codes/measure-codes.js';
import { type Bitset, countOfBoth } from '../measures/bitset.js';
import { contentDimension, type Dimension, dimensions, labelsOf, notRecordedLabel } from '../measures/dimensions.js';
import type { FilterIndex } from '../measures/filter-index.js';
import type { Label } from '../platform/language.js';
import { allKey, allLabel, type CoverageDimension, notRecordedKey } from './coverage-dimension.js';
import { type Answers, answersTo, any, everyone, is, notRecordedIn, type Predicate, recordedIn } from './predicate.js';

/** One row or column of a cross table: who is in it, who could be, and for whom it is known. */
export interface CoverageLine extends Answers {
  readonly key: string;
  readonly label: Label;
  readonly is: Predicate;
  /** The dimension and the values that the line is about; null for the line of every measure. */
  readonly about: { readonly dimension: CoverageDimension; readonly values: readonly string[] } | null;
  /** The measures for which this line is recorded, members or not. */
  readonly recorded: Bitset;
}

/**
 * The lines of a dimension, closed codes all and in their order, open values ascending, counties by number in the
 * division; last the measures not recorded, left out where there are none in `scope`.
 */
export function linesOf(
  index: FilterIndex,
  dimension: CoverageDimension,
  division: CountyDivision,
  scope: Bitset,
): readonly CoverageLine[] {
  const line = (key: string, label: Label, predicate: Predicate, values: readonly string[] = [key]): CoverageLine => {
    const answers = answersTo(index, predicate);
    return {
      key,
      label,
      is: predicate,
      about: { dimension, values },
      ...answers,
      recorded: recordedIn(index, answers),
    };
  };
  const notRecorded = (label: Label, predicate: Predicate): CoverageLine[] => {
    const found = line(notRecordedKey, label, predicate, []);
    return countOfBoth(found.certain, scope) > 0 ? [found] : [];
  };
  if (dimension === 'CONTENT') {
    return [
      ...contents.map((content) => line(content, contentLabels[content], is(contentDimension(content), 'YES'))),
      ...notRecorded(someContent, someContentNotRecorded),
    ];
  }
  return [
    ...(dimension === 'COUNTY'
      ? counties[division].map(({ number, name }) => {
          const old = counties.Y2012.map((one) => one.number).filter((one) => mainSuccessor(one, division) === number);
          return line(number, { nb: name, nn: name, en: name }, is('COUNTY', ...old), old);
        })
      : valuesIn(index, dimension, scope).map((value) =>
          line(value, labelsOf(dimension, value), is(dimension, value)),
        )),
    ...notRecorded(notRecordedLabel, notRecordedIn(dimension)),
  ];
}

const contents = Object.keys(contentLabels) as readonly Content[];
const someContentNotRecorded = any(...contents.map((content) => notRecordedIn(contentDimension(content))));

/** The one line of everything, for a table without columns. */
export function everything(index: FilterIndex): CoverageLine {
  const answers = answersTo(index, everyone);
  return { key: allKey, label: allLabel, is: everyone, about: null, ...answers, recorded: answers.certain };
}

const someContent: Label = {
  nb: 'Ikke registrert (minst ett innhold)',
  nn: 'Ikkje registrert (minst eitt innhald)',
  en: 'Not recorded (at least one content)',
};

function valuesIn(index: FilterIndex, dimension: Dimension, scope: Bitset): readonly string[] {
  const { byValue } = index.dimensions[dimension];
  const codes = Object.keys(dimensions[dimension].values);
  // Most status codes are of youths who are in no measure: that no measure has them is no gap.
  const closed = dimension === 'OT_STATUS_CODE' ? codes.filter((code) => byValue.has(code)) : codes;
  const open = [...byValue.keys()].filter((value) => !closed.includes(value)).sort();
  return [...closed, ...open.filter((value) => countOfBoth(byValue.get(value) as Bitset, scope) > 0)];
}
