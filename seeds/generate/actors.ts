import type { Actor, DocumentedCompetence } from '../../src/codes/measure-codes.js';
import type { Draft } from './draft.js';
import {
  type ActorGroup,
  actorGroups,
  actorNumbers,
  actors,
  actorWithPair,
  competences,
  groupWithCompetence,
  measuresWithPair,
  pairs,
} from './quotas.js';
import { pick, type Random, shuffled } from './random.js';

/** A set of actors as bits, in the order of the codes: a search over sets is then a search over small numbers. */
type ActorBits = number;

const bitByActor = Object.fromEntries(actors.map((actor, place) => [actor, 1 << place])) as Readonly<
  Record<Actor, ActorBits>
>;
const bitOf = (actor: Actor): ActorBits => bitByActor[actor];
const bitsOf = (...members: readonly Actor[]): ActorBits => members.reduce((sum, actor) => sum | bitOf(actor), 0);
const pairBits = bitsOf('OT', 'NAV');
const groupBits: Readonly<Record<ActorGroup, ActorBits>> = {
  COUNTY_EDUCATION: bitsOf('OT', 'PPT', 'VOCATIONAL_TRAINING_OFFICE', 'UPPER_SECONDARY_SCHOOL'),
  NAV: bitOf('NAV'),
  MUNICIPAL_BODIES: bitOf('MUNICIPAL_BODIES'),
  ENTERPRISE: bitOf('ENTERPRISE'),
};

const steps = 400_000;

/**
 * Stage 2: who takes part. The quotas of tables 4-3 and 4-4 are dealt and never left; simulated annealing (a swap of one
 * actor between two measures of the same OT/NAV pair, or of two whole sets) brings tables 4-10 and the numbers of actors
 * of ch. 4.1 to no miss, under rules of this project: training in school has the school, training in enterprise the
 * enterprise, and a measure without training other municipal bodies (inference).
 * @throws Error where a miss remains
 */
export function involve(drafts: readonly Draft[], random: Random): void {
  const sets = dealt(random);
  const tally = new Tally(drafts, sets);
  let before = tally.energy;
  for (let step = 0; step < steps; step += 1) {
    const first = pick(random, sets.length);
    const second = pick(random, sets.length);
    const [one, other] = exchanged(sets[first] ?? 0, sets[second] ?? 0, random);
    if (one === sets[first]) continue;
    const [heldFirst, heldSecond] = [sets[first] ?? 0, sets[second] ?? 0];
    tally.place(first, one);
    tally.place(second, other);
    const heat = 1.2 * (0.02 / 1.2) ** (step / steps);
    const after = tally.energy;
    if (after > before && random() >= Math.exp((before - after) / heat)) {
      tally.place(first, heldFirst);
      tally.place(second, heldSecond);
    } else before = after;
  }
  if (tally.misses > 0) throw new Error('tables 4-4 and 4-10 were not reached together');
  drafts.forEach((draft, index) => {
    draft.actors = new Set(actors.filter((actor) => ((sets[index] ?? 0) & bitOf(actor)) !== 0));
  });
}

/** Sets that keep tables 4-3 and 4-4: each pair's share of every other actor, in random places. */
function dealt(random: Random): ActorBits[] {
  return shuffled(
    random,
    pairs.flatMap((pair) => {
      const start =
        pair === 'BOTH' ? pairBits : pair === 'OT_NOT_NAV' ? bitOf('OT') : pair === 'NAV_NOT_OT' ? bitOf('NAV') : 0;
      const sets = Array.from({ length: measuresWithPair(pair) }, () => start);
      for (const actor of actors.filter((candidate) => (bitOf(candidate) & pairBits) === 0)) {
        const places = shuffled(random, [...sets.keys()]).slice(0, actorWithPair(actor, pair));
        for (const place of places) sets[place] = (sets[place] ?? 0) | bitOf(actor);
      }
      return sets;
    }),
  );
}

/** Two sets after a move: one actor changes place where the pair is the same, else the whole sets do. */
function exchanged(first: ActorBits, second: ActorBits, random: Random): readonly [ActorBits, ActorBits] {
  if ((first & pairBits) !== (second & pairBits) || random() < 0.3) return [second, first];
  const differing = actors.map(bitOf).filter((bit) => ((first ^ second) & bit) !== 0);
  const bit = differing[pick(random, Math.max(1, differing.length))] ?? 0;
  return [first ^ bit, second ^ bit];
}

/** Counts kept up to date move by move. `misses` must come to 0; `energy` adds small wishes that need not. */
class Tally {
  /** Measures above the figure of table 4-10, below where negative: per class, per group. */
  private readonly above: Readonly<Record<DocumentedCompetence, Int16Array>>;
  /** Measures above the figure of ch. 4.1, by number of actors: none, one, two, three or more. */
  private readonly sizes = Int16Array.of(0, -actorNumbers.one, -actorNumbers.two, -actorNumbers.threeOrMore);
  private broken = 0;
  private unlikely = 0;

  constructor(
    private readonly drafts: readonly Draft[],
    private readonly sets: ActorBits[],
  ) {
    const short = (code: DocumentedCompetence): Int16Array =>
      Int16Array.from(actorGroups, (group) => -groupWithCompetence(group, code));
    this.above = { CURRICULUM: short('CURRICULUM'), OTHER_DOCUMENTED: short('OTHER_DOCUMENTED'), NONE: short('NONE') };
    for (const index of drafts.keys()) this.count(index, 1);
  }

  place(index: number, bits: ActorBits): void {
    this.count(index, -1);
    this.sets[index] = bits;
    this.count(index, 1);
  }

  get misses(): number {
    let misses = this.broken;
    for (const code of competences) for (const count of this.above[code]) misses += Math.abs(count);
    for (const count of this.sizes) misses += Math.abs(count);
    return misses;
  }

  get energy(): number {
    return this.misses + 0.05 * this.unlikely;
  }

  private count(index: number, sign: 1 | -1): void {
    const draft = this.drafts[index] as Draft;
    const bits = this.sets[index] ?? 0;
    const above = this.above[draft.competence];
    for (let place = 0; place < groups.length; place += 1) {
      if ((bits & (groups[place] ?? 0)) !== 0) above[place] = (above[place] ?? 0) + sign;
    }
    const size = Math.min(3, sizeOf(bits));
    this.sizes[size] = (this.sizes[size] ?? 0) + sign;
    this.broken += sign * brokenRules(draft, bits);
    this.unlikely += sign * unlikelihood(draft, bits);
  }
}

const groups: readonly ActorBits[] = actorGroups.map((group) => groupBits[group]);

function sizeOf(bits: ActorBits): number {
  let size = 0;
  for (let left = bits; left !== 0; left &= left - 1) size += 1;
  return size;
}

function brokenRules(draft: Draft, bits: ActorBits): number {
  if (draft.arena === 'SCHOOL') return (bits & bitOf('UPPER_SECONDARY_SCHOOL')) === 0 ? 1 : 0;
  if (draft.arena === 'ENTERPRISE') return (bits & bitOf('ENTERPRISE')) === 0 ? 1 : 0;
  if (draft.arena === 'NO_TRAINING') return (bits & bitOf('MUNICIPAL_BODIES')) === 0 ? 1 : 0;
  return 0;
}

/** Wishes: enterprises where training is partly in one, the vocational training office where there is a curriculum. */
function unlikelihood(draft: Draft, bits: ActorBits): number {
  const has = (actor: Actor): boolean => (bits & bitOf(actor)) !== 0;
  let count = 0;
  if (draft.arena === 'ENTERPRISE_AND_ALTERNATIVE' && !has('ENTERPRISE')) count += 1;
  if (draft.arena === 'ALTERNATIVE_ARENA' && has('ENTERPRISE')) count += 1;
  if (has('VOCATIONAL_TRAINING_OFFICE') && draft.competence !== 'CURRICULUM') count += 1;
  if (has('VOLUNTARY_OR_SOCIAL_ENTREPRENEUR') && draft.arena === 'SCHOOL') count += 1;
  return count;
}
