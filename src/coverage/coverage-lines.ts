import { counties, mainSuccessor } from '../codes/counties.js';
import type { CountyDivision } from '../codes/county-divisions.js';
import { type Content, contentLabels } from '../codes/measure-codes.js';
import { type Bitset, countOfBoth, emptyBitset, fullBitset, or } from '../measures/bitset.js';
import { contentDimension, type Dimension, dimensions, labelsOf, notRecordedLabel } from '../measures/dimensions.js';
import type { FilterIndex } from '../measures/filter-index.js';
import type { Label } from '../platform/language.js';
import { allKey, allLabel, type CoverageDimension, notRecordedKey } from './coverage-dimension.js';

/** One row or column of a cross table: who is in it, and for whom it is known. */
export interface CoverageLine {
  readonly key: string;
  readonly label: Label;
  readonly members: Bitset;
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
  if (dimension === 'CONTENT') return contentLines(index, scope);
  const { byValue, notRecorded } = index.dimensions[dimension];
  const recorded = without(fullBitset(index.size), notRecorded);
  const line = (key: string, label: Label, members: Bitset): CoverageLine => ({ key, label, members, recorded });
  const bitsOf = (value: string): Bitset => byValue.get(value) ?? emptyBitset(index.size);
  const lines =
    dimension === 'COUNTY'
      ? counties[division].map(({ number, name }) => {
          const old = [...byValue.keys()].filter((value) => mainSuccessor(value, division) === number);
          const members = old.reduce((bits, value) => or(bits, bitsOf(value)), emptyBitset(index.size));
          return line(number, { nb: name, nn: name, en: name }, members);
        })
      : valuesIn(dimension, byValue, scope).map((value) => line(value, labelsOf(dimension, value), bitsOf(value)));
  return [...lines, ...silentLine(index, notRecorded, notRecordedLabel, scope)];
}

/** The one line of everything, for a table without columns. */
export function everything(index: FilterIndex): CoverageLine {
  const all = fullBitset(index.size);
  return { key: allKey, label: allLabel, members: all, recorded: all };
}

/** The measures of one set that are not in another. */
export function without(bits: Bitset, taken: Bitset): Bitset {
  return bits.map((word, place) => word & ~(taken[place] as number));
}

export function isEmpty(bits: Bitset): boolean {
  return bits.every((word) => word === 0);
}

const someContent: Label = {
  nb: 'Ikke registrert (minst ett innhold)',
  nn: 'Ikkje registrert (minst eitt innhald)',
  en: 'Not recorded (at least one content)',
};

/** A content is a line of those who answered yes; each has its own recorded base, because Oslo was asked about three. */
function contentLines(index: FilterIndex, scope: Bitset): readonly CoverageLine[] {
  let silent = emptyBitset(index.size);
  const lines = (Object.keys(contentLabels) as Content[]).map((content) => {
    const { byValue, notRecorded } = index.dimensions[contentDimension(content)];
    silent = or(silent, notRecorded);
    const recorded = without(fullBitset(index.size), notRecorded);
    return {
      key: content,
      label: contentLabels[content],
      members: byValue.get('YES') ?? emptyBitset(index.size),
      recorded,
    };
  });
  return [...lines, ...silentLine(index, silent, someContent, scope)];
}

function silentLine(index: FilterIndex, members: Bitset, label: Label, scope: Bitset): CoverageLine[] {
  return countOfBoth(members, scope) > 0
    ? [{ key: notRecordedKey, label, members, recorded: fullBitset(index.size) }]
    : [];
}

function valuesIn(dimension: Dimension, byValue: ReadonlyMap<string, Bitset>, scope: Bitset): readonly string[] {
  const closed = Object.keys(dimensions[dimension].values);
  const open = [...byValue.keys()].filter((value) => !closed.includes(value)).sort();
  return [...closed, ...open.filter((value) => countOfBoth(byValue.get(value) as Bitset, scope) > 0)];
}
