import { DocumentedCompetence } from '../codes/measure-codes.js';
import { and, type Bitset, emptyBitset, fullBitset, or, without } from '../measures/bitset.js';
import { type Dimension, dimensions } from '../measures/dimensions.js';
import type { FilterIndex } from '../measures/filter-index.js';
import { memoize, perObject } from '../platform/async/memoize.js';
import { shortNames } from './short-names.js';

/**
 * A question about a measure with three answers: yes, no and not recorded. Cross tables, the published tables and the
 * figures of the running text are all counted from these, so that what is not recorded is treated alike everywhere.
 */
export type Predicate =
  | { readonly kind: 'EVERYONE' }
  | { readonly kind: 'IS'; readonly dimension: Dimension; readonly values: readonly string[] }
  | { readonly kind: 'HAS_AT_LEAST'; readonly dimension: Dimension; readonly number: number }
  | { readonly kind: 'NOT'; readonly of: Predicate }
  | { readonly kind: 'ALL'; readonly of: readonly Predicate[] }
  | { readonly kind: 'ANY'; readonly of: readonly Predicate[] }
  | { readonly kind: 'RECORDED'; readonly of: Predicate };

export const everyone: Predicate = { kind: 'EVERYONE' };

/** Has one of the values. The same object for the same values, so that what is known of it is found by it. */
export const is = (dimension: Dimension, ...values: readonly string[]): Predicate => oneOf([dimension, ...values]);

const oneOf = memoize(
  5_000,
  ([dimension, ...values]: readonly [Dimension, ...string[]]): Predicate => ({ kind: 'IS', dimension, values }),
  JSON.stringify,
);

/** Has at least so many values in a dimension where a measure may have several. */
export const hasAtLeast = (number: number, dimension: Dimension): Predicate => ({
  kind: 'HAS_AT_LEAST',
  dimension,
  number,
});

export const not = (of: Predicate): Predicate => ({ kind: 'NOT', of });
export const all = (...of: readonly Predicate[]): Predicate => ({ kind: 'ALL', of });
export const any = (...of: readonly Predicate[]): Predicate => ({ kind: 'ANY', of });

/** Yes where the other predicate is yes or no, else no. */
export const recorded = (of: Predicate): Predicate => ({ kind: 'RECORDED', of });

/** Documented competence as table 4-8 derives it. Source: NOVA-13/13 ch. 4.2. */
export const competence = (code: DocumentedCompetence): Predicate => is('DOCUMENTED_COMPETENCE', code);
export const competenceRecorded: Predicate = recorded(
  is('DOCUMENTED_COMPETENCE', ...Object.keys(DocumentedCompetence)),
);

/** Who certainly fits, and who is not certainly outside: `possible` holds all of `certain`. */
export interface Answers {
  readonly certain: Bitset;
  readonly possible: Bitset;
}

/** The measures that a predicate is true of, and those that it could be true of if everything were recorded. */
export function answersTo(index: FilterIndex, predicate: Predicate): Answers {
  switch (predicate.kind) {
    case 'EVERYONE':
      return both(fullBitset(index.size));
    case 'IS': {
      const { byValue, notRecorded } = index.dimensions[predicate.dimension];
      const certain = union(
        index,
        predicate.values.map((value) => byValue.get(value) ?? emptyBitset(index.size)),
      );
      return { certain, possible: predicate.values.length === 0 ? certain : or(certain, notRecorded) };
    }
    case 'HAS_AT_LEAST': {
      const { byValue, notRecorded } = index.dimensions[predicate.dimension];
      const certain = inAtLeast(index, [...byValue.values()], predicate.number);
      return { certain, possible: or(certain, notRecorded) };
    }
    case 'NOT': {
      const { certain, possible } = answersTo(index, predicate.of);
      const full = fullBitset(index.size);
      return { certain: without(full, possible), possible: without(full, certain) };
    }
    case 'ALL':
      return joined(index, predicate.of, (bits) => bits.reduce(and, fullBitset(index.size)));
    case 'ANY':
      return joined(index, predicate.of, (bits) => union(index, bits));
    case 'RECORDED':
      return both(recordedIn(index, answersTo(index, predicate.of)));
  }
}

/** The measures for which there is an answer, yes or no. */
export function recordedIn(index: FilterIndex, { certain, possible }: Answers): Bitset {
  return without(fullBitset(index.size), without(possible, certain));
}

const both = (bits: Bitset): Answers => ({ certain: bits, possible: bits });

const union = (index: FilterIndex, sets: readonly Bitset[]): Bitset => sets.reduce(or, emptyBitset(index.size));

function joined(index: FilterIndex, of: readonly Predicate[], join: (bits: readonly Bitset[]) => Bitset): Answers {
  const answers = of.map((one) => answersTo(index, one));
  return { certain: join(answers.map((one) => one.certain)), possible: join(answers.map((one) => one.possible)) };
}

/** The positions that are in at least `number` of the sets. */
function inAtLeast(index: FilterIndex, sets: readonly Bitset[], number: number): Bitset {
  const reached = [fullBitset(index.size), ...Array.from({ length: number }, () => emptyBitset(index.size))];
  for (const set of sets) {
    for (let step = number; step > 0; step--) {
      reached[step] = or(reached[step] as Bitset, and(reached[step - 1] as Bitset, set));
    }
  }
  return reached[number] as Bitset;
}

/** Yes where a predicate is certainly true, else no. */
export const surely = (of: Predicate): Predicate => all(of, recorded(of));

/** Yes where a predicate is not certainly false, else no. */
export const perhaps = (of: Predicate): Predicate => any(of, not(recorded(of)));

/** Yes where a dimension is not recorded. */
export const notRecordedIn = memoize(
  1_000,
  (dimension: Dimension): Predicate =>
    not(recorded(is(dimension, ...Object.keys(dimensions[dimension].values), 'ANY'))),
);

const nameOf = shortNames(20_000);

/** The same for predicates that are written alike. */
export const keyOf = perObject((predicate: Predicate) => nameOf(JSON.stringify(predicate)));
