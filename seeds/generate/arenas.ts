import type { Draft } from './draft.js';
import { arenaInCounty, arenas, competenceInArena, competenceInCounty, competences, countyNumbers } from './quotas.js';
import { pick, type Random, shuffled } from './random.js';

/**
 * Stage 1: county, arena and documented competence. Tables 4-2 and 4-8 hold by construction (each county gets its own
 * arenas and its own classes); swapping classes within a county brings arena by class to table 4-9.
 * @throws Error where the table is not reached
 */
export function laidOut(random: Random): Draft[] {
  const drafts = countyNumbers.flatMap((county) => inCounty(county, random));
  let misses = missesOf(drafts);
  for (let step = 0; misses > 0 && step < 200_000; step += 1) {
    const first = drafts[pick(random, drafts.length)] as Draft;
    const second = drafts[pick(random, drafts.length)] as Draft;
    if (first.county !== second.county || first.competence === second.competence) continue;
    swapCompetence(first, second);
    const after = missesOf(drafts);
    const heat = 1.5 * (1 - step / 200_000) + 0.05;
    if (after <= misses || random() < Math.exp((misses - after) / heat)) misses = after;
    else swapCompetence(first, second);
  }
  if (misses > 0) throw new Error('arena by documented competence was not reached');
  return drafts;
}

function inCounty(county: string, random: Random): Draft[] {
  const places = shuffled(
    random,
    arenas.flatMap((arena) => Array.from({ length: arenaInCounty(county, arena) }, () => arena)),
  );
  const classes = shuffled(
    random,
    competences.flatMap((code) => Array.from({ length: competenceInCounty(county, code) }, () => code)),
  );
  if (places.length !== classes.length) throw new Error(`tables 4-2 and 4-8 differ in county ${county}`);
  return places.map((arena, index) => ({
    county,
    running: index + 1,
    arena,
    competence: classes[index] ?? 'NONE',
    actors: new Set(),
    contributors: new Set(),
    curriculumGoal: 'NONE',
    otherDocumented: false,
    goals: new Set(),
    contents: new Map(),
  }));
}

function swapCompetence(first: Draft, second: Draft): void {
  const held = first.competence;
  first.competence = second.competence;
  second.competence = held;
}

/** How many measures stand in the wrong cell of table 4-9, counted from both sides. */
function missesOf(drafts: readonly Draft[]): number {
  let misses = 0;
  for (const arena of arenas) {
    for (const competence of competences) {
      const have = drafts.filter((draft) => draft.arena === arena && draft.competence === competence).length;
      misses += Math.abs(have - competenceInArena(arena, competence));
    }
  }
  return misses;
}
