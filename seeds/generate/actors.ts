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

const bitOf = (actor: Actor): ActorBits => 1 << actors.indexOf(actor);
const bitsOf = (...members: readonly Actor[]): ActorBits => members.reduce((bits, actor) => bits | bitOf(actor), 0);
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
  for (let step = 0; step < steps; step += 1) {
    const first = pick(random, sets.length);
    const second = pick(random, sets.length);
    const [one, other] = exchanged(sets[first] ?? 0, sets[second] ?? 0, random);
    if (one === sets[first]) continue;
    const before = tally.energy;
    const [heldFirst, heldSecond] = [sets[first] ?? 0, sets[second] ?? 0];
    tally.place(first, one);
    tally.place(second, other);
    const heat = 1.2 * (0.02 / 1.2) ** (step / steps);
    if (tally.energy > before && random() >= Math.exp((before - tally.energy) / heat)) {
      tally.place(first, heldFirst);
      tally.place(second, heldSecond);
    }
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
  private readonly grouped = new Map<DocumentedCompetence, number[]>();
  private readonly sizes = [0, 0, 0, 0];
  private broken = 0;
  private unlikely = 0;

  constructor(
    private readonly drafts: readonly Draft[],
    private readonly sets: ActorBits[],
  ) {
    for (const competence of competences)
      this.grouped.set(
        competence,
        actorGroups.map(() => 0),
      );
    for (const index of drafts.keys()) this.count(index, 1);
  }

  place(index: number, bits: ActorBits): void {
    this.count(index, -1);
    this.sets[index] = bits;
    this.count(index, 1);
  }

  get misses(): number {
    let misses = this.broken;
    for (const competence of competences) {
      actorGroups.forEach((group, place) => {
        misses += Math.abs((this.grouped.get(competence)?.[place] ?? 0) - groupWithCompetence(group, competence));
      });
    }
    const [none = 0, one = 0, two = 0, more = 0] = this.sizes;
    const { threeOrMore } = actorNumbers;
    return (
      misses + none + Math.abs(one - actorNumbers.one) + Math.abs(two - actorNumbers.two) + Math.abs(more - threeOrMore)
    );
  }

  get energy(): number {
    return this.misses + 0.05 * this.unlikely;
  }

  private count(index: number, sign: 1 | -1): void {
    const draft = this.drafts[index] as Draft;
    const bits = this.sets[index] ?? 0;
    const counts = this.grouped.get(draft.competence) as number[];
    actorGroups.forEach((group, place) => {
      if ((bits & groupBits[group]) !== 0) counts[place] = (counts[place] ?? 0) + sign;
    });
    const size = Math.min(3, actors.filter((actor) => (bits & bitOf(actor)) !== 0).length);
    this.sizes[size] = (this.sizes[size] ?? 0) + sign;
    this.broken += sign * brokenRules(draft, bits);
    this.unlikely += sign * unlikelihood(draft, bits);
  }
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
