import { Actor, Arena, Content, DocumentedCompetence, MeasureGoal } from '../../src/codes/measure-codes.js';
import { table42, table43, table44, table45, table46 } from '../../src/coverage/nova-tables.js';
import { table47, table48, table49, table410, table411, table412 } from '../../src/coverage/nova-tables-competence.js';
import type { PrintedTable } from '../../src/coverage/printed-table.js';

/** What the generator must reach: the readings of the printed tables, as plain counts. Source: NOVA-13/13 ch. 4. */

export const arenas = Object.keys(Arena) as readonly Arena[];
export const competences = Object.keys(DocumentedCompetence) as readonly DocumentedCompetence[];
export const actors = Object.keys(Actor) as readonly Actor[];

/** Whether OT and NAV take part together, apart or not at all: the columns of table 4-4 and its note. */
export const pairs = ['BOTH', 'OT_NOT_NAV', 'NAV_NOT_OT', 'NEITHER'] as const;
export type Pair = (typeof pairs)[number];

/** The count of one cell: the reading where there is one, else the printed figure. @throws Error outside the table */
export function countIn(table: PrintedTable, rowKey: string, columnKey: string): number {
  const row = table.rows.find((candidate) => candidate.key === rowKey);
  const figure = (row?.reading ?? row?.printed)?.[table.columns.indexOf(columnKey)];
  if (figure === undefined) throw new Error(`table ${table.id} has no cell ${rowKey}/${columnKey}`);
  return figure;
}

export const countyNumbers: readonly string[] = table48.rows
  .map((row) => row.key)
  .filter((key) => key !== 'TOTAL')
  .sort();

export const arenaInCounty = (county: string, arena: Arena): number => countIn(table42, county, arena);
export const competenceInCounty = (county: string, competence: DocumentedCompetence): number =>
  countIn(table48, county, competence);

/** The three measures without training are left out of table 4-9; the totals of table 4-8 leave 0, 0 and 3 for them. */
export function competenceInArena(arena: Arena, competence: DocumentedCompetence): number {
  if (arena === 'NO_TRAINING') return competence === 'NONE' ? countIn(table42, 'TOTAL', arena) : 0;
  return countIn(table49, competence, arena);
}

export function measuresWithPair(pair: Pair): number {
  return pair === 'NEITHER' ? 137 - countIn(table44, 'N', 'TOTAL') : countIn(table44, 'N', pair);
}

/** Of the nine measures with neither OT nor NAV: table 4-3 less the total of table 4-4. */
export function actorWithPair(actor: Actor, pair: Pair): number {
  if (pair === 'NEITHER') return countIn(table43, actor, 'COUNT') - countIn(table44, actor, 'TOTAL');
  return countIn(table44, actor, pair);
}

/** The groups of table 4-10; the first is any of OT, PPT, the vocational training office and upper secondary school. */
export const actorGroups = ['COUNTY_EDUCATION', 'NAV', 'MUNICIPAL_BODIES', 'ENTERPRISE'] as const;
export type ActorGroup = (typeof actorGroups)[number];

export const groupWithCompetence = (group: ActorGroup, competence: DocumentedCompetence): number =>
  countIn(table410, `${group}_YES`, competence);

/** Measures with one, two, and three or more actors: ch. 4.1 as read under R3. */
export const actorNumbers = { one: 11, two: 45, threeOrMore: 81 } as const;

export const contributorTotal = (contributor: string): number => countIn(table45, contributor, 'COUNT');
export const curriculumGoalTotal = (goal: string): number => countIn(table46, goal, 'COUNT');
export const otherDocumentedForAll = countIn(table47, 'YES', 'FOR_ALL');

export const goals = Object.keys(MeasureGoal) as readonly MeasureGoal[];
export const goalWithCompetence = (goal: MeasureGoal, competence: DocumentedCompetence): number =>
  countIn(table411, goal, competence);

export const contents = Object.keys(Content) as readonly Content[];
export const contentWithCompetence = (content: Content, competence: DocumentedCompetence): number =>
  countIn(table412, content, competence);
export const contentRecorded = (content: Content, competence: DocumentedCompetence): number =>
  baseIn(table412, content, competence);

/** How many answered, as read back for one cell. @throws Error where the table does not say */
function baseIn(table: PrintedTable, rowKey: string, columnKey: string): number {
  const bases = table.rows.find((candidate) => candidate.key === rowKey)?.bases;
  const base = bases?.[table.columns.indexOf(columnKey)];
  if (base === undefined) throw new Error(`table ${table.id} has no base for ${rowKey}/${columnKey}`);
  return base;
}
