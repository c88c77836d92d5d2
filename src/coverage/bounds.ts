import { counties } from '../codes/counties.js';
import { Actor, Arena, DocumentedCompetence } from '../codes/measure-codes.js';
import { and, type Bitset, countOf } from '../measures/bitset.js';
import type { Dimension } from '../measures/dimensions.js';
import type { FilterIndex } from '../measures/filter-index.js';
import { isFixed } from './known-counts.js';
import { all, answersTo, is, keyOf, not, type Predicate, surely } from './predicate.js';
import { asksForCode, otCodeRecorded, spelledOut } from './truth.js';

/** The least and the most measures there can be in a cell, in every register that agrees with what is printed. */
export interface Bounds {
  readonly atLeast: number;
  readonly atMost: number;
}

/** What every reconstructed row is published to have alike, or published not to have been asked. */
const sameForAll: ReadonlySet<Dimension> = new Set<Dimension>([
  'DATASET',
  'SCHOOL_YEAR',
  'ACTIVE',
  'TARGET_GROUP',
  'MUNICIPALITY',
]);

const each = (dimension: Dimension, codes: Readonly<Record<string, unknown>>): readonly Predicate[] =>
  Object.keys(codes).map((code) => is(dimension, code));

const [ot, nav] = [is('ACTOR', Actor.OT), is('ACTOR', Actor.NAV)];

/** Ways to divide the measures into parts of known size; first the whole. Each part is bounded by itself. */
const divisions: readonly (readonly Predicate[])[] = [
  [],
  each('DOCUMENTED_COMPETENCE', DocumentedCompetence),
  each('ARENA', Arena),
  counties.Y2012.map(({ number }) => is('COUNTY', number)),
  [all(ot, nav), all(ot, not(nav)), all(nav, not(ot)), all(not(ot), not(nav))],
];

/** Kept of each register: sets hold a bit for each measure, counts are numbers. */
const [mostSets, mostCounts] = [500, 20_000];

const bounding = new WeakMap<FilterIndex, Bounding>();

/** The bounds of one register, kept as long as it is. `members`: its reconstructed measures. */
export function boundingOf(index: FilterIndex, members: Bitset): Bounding {
  const known = bounding.get(index) ?? new Bounding(index, members);
  bounding.set(index, known);
  return known;
}

/** Bounds for cells of reconstructed measures; counts of known sets are read from the measures themselves. */
class Bounding {
  private readonly counts = new Map<string, number>();
  private readonly found = new Map<string, Bounds>();
  private readonly sets = new Map<string, Bitset>();

  /** `members`: the reconstructed measures of the index. */
  constructor(
    private readonly index: FilterIndex,
    private readonly members: Bitset,
  ) {}

  /** Of the measures that all predicates are true of. Each predicate must be answered yes or no, never not recorded. */
  of(predicates: readonly Predicate[]): Bounds {
    return this.kept(`of ${predicates.map(keyOf).join('&')}`, () => this.boundsOfAll(predicates));
  }

  private kept(key: string, find: () => Bounds): Bounds {
    const known = this.found.get(key);
    if (known !== undefined) return known;
    const bounds = find();
    if (this.found.size >= mostCounts) this.found.clear();
    this.found.set(key, bounds);
    return bounds;
  }

  private boundsOfAll(predicates: readonly Predicate[]): Bounds {
    const whole = countOf(this.members);
    const kept: Predicate[] = [];
    for (const predicate of predicates) {
      if (!isSameForAll(predicate)) kept.push(predicate);
      else if (this.count([predicate]) === 0) return { atLeast: 0, atMost: 0 };
    }
    if (kept.length === 0) return { atLeast: whole, atMost: whole };
    if (isFixed(kept)) return { atLeast: this.count(kept), atMost: this.count(kept) };
    const found = divisions.map((parts) => (parts.length === 0 ? this.within(kept, []) : this.sum(kept, parts)));
    return {
      atLeast: Math.max(...found.map((bounds) => bounds.atLeast)),
      atMost: Math.min(...found.map((bounds) => bounds.atMost)),
    };
  }

  private sum(predicates: readonly Predicate[], parts: readonly Predicate[]): Bounds {
    const found = parts.map((part) => this.within(predicates, [part]));
    return {
      atLeast: found.reduce((sum, bounds) => sum + bounds.atLeast, 0),
      atMost: found.reduce((sum, bounds) => sum + bounds.atMost, 0),
    };
  }

  /** Fréchet's bounds: no more than the smallest set, no fewer than what cannot be outside any of them. */
  private within(predicates: readonly Predicate[], part: readonly Predicate[]): Bounds {
    const size = this.count(part);
    const single = predicates.map((predicate) => this.boundsOfOne(predicate, part, size));
    let { atLeast, atMost } = ofAll(single, size);
    predicates.forEach((one, at) => {
      predicates.slice(at + 1).forEach((other, after) => {
        const together = [one, other, ...part];
        if (predicates.length < 2 || !isFixed(together)) return;
        const count = this.count(together);
        const others = single.filter((_, place) => place !== at && place !== at + 1 + after);
        atMost = Math.min(atMost, count);
        atLeast = Math.max(atLeast, ofAll([{ atLeast: count, atMost: count }, ...others], size).atLeast);
      });
    });
    return { atLeast, atMost };
  }

  private boundsOfOne(predicate: Predicate, part: readonly Predicate[], size: number): Bounds {
    if (isFixed([predicate, ...part])) {
      const count = this.count([predicate, ...part]);
      return { atLeast: count, atMost: count };
    }
    if (!isFixed([predicate])) {
      const key = `in ${part.map(keyOf).join('&')} ${keyOf(predicate)}`;
      return this.kept(key, () => this.byStructure(predicate, part, size));
    }
    const count = this.count([predicate]);
    const outside = countOf(this.members) - size;
    return { atLeast: Math.max(0, count - outside), atMost: Math.min(count, size) };
  }

  /** What is not fixed itself is bounded by what it is made of. */
  private byStructure(predicate: Predicate, part: readonly Predicate[], size: number): Bounds {
    const boundsOf = (one: Predicate): Bounds => this.boundsOfOne(one, part, size);
    switch (predicate.kind) {
      case 'ALL':
        return ofAll(predicate.of.map(boundsOf), size);
      case 'ANY':
        return ofAny(predicate.of.map(boundsOf), size);
      case 'NOT': {
        const { atLeast, atMost } = boundsOf(predicate.of);
        return { atLeast: size - atMost, atMost: size - atLeast };
      }
      case 'IS': {
        const spelled = spelledOut(predicate);
        return spelled === null ? { atLeast: 0, atMost: size } : boundsOf(spelled);
      }
      case 'RECORDED':
        return asksForCode(predicate.of) ? boundsOf(otCodeRecorded) : { atLeast: 0, atMost: size };
      default:
        return { atLeast: 0, atMost: size };
    }
  }

  private count(predicates: readonly Predicate[]): number {
    const key = predicates.map(keyOf).join('&');
    const known = this.counts.get(key);
    if (known !== undefined) return known;
    const count = countOf(predicates.map((predicate) => this.setOf(predicate)).reduce(and, this.members));
    if (this.counts.size >= mostCounts) this.counts.clear();
    this.counts.set(key, count);
    return count;
  }

  private setOf(predicate: Predicate): Bitset {
    const key = keyOf(predicate);
    const known = this.sets.get(key) ?? answersTo(this.index, surely(predicate)).certain;
    if (this.sets.size >= mostSets) this.sets.clear();
    this.sets.set(key, known);
    return known;
  }
}

/** Fréchet's bounds on measures that are in every set, of `size` in all. */
function ofAll(sets: readonly Bounds[], size: number): Bounds {
  const missing = sets.reduce((sum, one) => sum + size - one.atLeast, 0);
  return { atLeast: Math.max(0, size - missing), atMost: Math.min(size, ...sets.map((one) => one.atMost)) };
}

/** And on those that are in at least one. */
function ofAny(sets: readonly Bounds[], size: number): Bounds {
  const most = sets.reduce((sum, one) => sum + one.atMost, 0);
  return { atLeast: Math.max(0, ...sets.map((one) => one.atLeast)), atMost: Math.min(size, most) };
}

/** Whether a predicate is only about what every reconstructed row has alike. */
export function isSameForAll(predicate: Predicate): boolean {
  switch (predicate.kind) {
    case 'EVERYONE':
      return true;
    case 'IS':
    case 'HAS_AT_LEAST':
      return sameForAll.has(predicate.dimension);
    case 'NOT':
    case 'RECORDED':
      return isSameForAll(predicate.of);
    default:
      return predicate.of.every(isSameForAll);
  }
}
