import { counties } from '../../codes/counties.js';
import { newestDivision } from '../../codes/county-divisions.js';
import type { Catalogue } from '../../measures/catalogue.js';
import { canonical } from '../../platform/canonical.js';
import type { Problem } from '../../platform/errors.js';
import type { Label } from '../../platform/language.js';
import { buildEngine, type Engine, match } from '../engine/engine.js';
import { type MeasureFacts, measureFactsOf, schoolYearOf, youthFactsOf } from '../language/facts.js';
import type { Youth } from '../language/youth.js';
import { isScored, type Rule, type RuleSetContents, rulesInForce } from './rule.js';
import { type CaseFailure, failuresOf } from './rule-case.js';

/** How the suggestions for one youth of a worked case, in one county, change from one rule set to another. */
export interface CaseDifference {
  readonly number: number;
  readonly title: Label;
  readonly county: string;
  readonly asOf: string;
  /** Names of measures among the first ten of only the new set, and of only the old one. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** How many measures among the first ten of both changed rank. */
  readonly moved: number;
}

/** A rule row that is not the same in two sets; null where it is not in one of them. */
export interface RuleDifference {
  readonly code: string;
  readonly before: Rule | null;
  readonly after: Rule | null;
  /** What differs, as field names; empty where the row is new or gone. */
  readonly fields: readonly string[];
}

/** Everything that is shown before a rule set is published. */
export interface RuleCheck {
  /** What is wrong; nothing below is worked out while there is anything. */
  readonly problems: readonly Problem[];
  readonly failures: readonly CaseFailure[];
  /** Rules that no measure of the catalogue can hit: a warning, the catalogue may grow. */
  readonly neverHit: readonly Rule[];
}

const shown = 10;

/** Runs the worked cases of a set without problems and asks the catalogue which rules nothing can hit. */
export function checkRuleSet(contents: RuleSetContents, catalogue: Catalogue): RuleCheck {
  return { problems: [], failures: failuresOf(contents), neverHit: rulesNeverHit(contents, catalogue) };
}

function rulesNeverHit(contents: RuleSetContents, catalogue: Catalogue): readonly Rule[] {
  const facts = factsOf(catalogue, '0000/00');
  return contents.rules.filter(isScored).filter((rule) => {
    const engine = buildEngine([rule], facts);
    return facts.length > 0 && engine.hits.every((word) => word === 0) && engine.misses.some((word) => word !== 0);
  });
}

function factsOf(catalogue: Catalogue, schoolYear: string): readonly MeasureFacts[] {
  return catalogue.measures.map((measure) => measureFactsOf(measure, schoolYear));
}

/** Every row that is new, gone or changed, in the order of the new set, then of the old. */
export function differencesInRules(before: readonly Rule[], after: readonly Rule[]): readonly RuleDifference[] {
  const key = (rule: Rule): string => `${rule.code} ${rule.validFrom ?? ''}`;
  const old = new Map(before.map((rule) => [key(rule), rule]));
  const now = new Map(after.map((rule) => [key(rule), rule]));
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((row) => {
    const [was, is] = [old.get(row) ?? null, now.get(row) ?? null];
    const fields = was === null || is === null ? [] : changedFields(was, is);
    const code = (is ?? was)?.code ?? row;
    return was !== null && is !== null && fields.length === 0 ? [] : [{ code, before: was, after: is, fields }];
  });
}

function changedFields(before: Rule, after: Rule): readonly string[] {
  return (Object.keys(after) as (keyof Rule)[]).filter((field) => canonical(before[field]) !== canonical(after[field]));
}

/** The youths of the worked cases in every county of today, under both sets: where the first ten differ. */
export function differencesInCases(
  before: RuleSetContents,
  after: RuleSetContents,
  catalogue: Catalogue,
): readonly CaseDifference[] {
  const engines = [engineCache(before, catalogue), engineCache(after, catalogue)] as const;
  return after.cases.flatMap(({ number, title, checks }) =>
    checks.flatMap(({ asOf, youth }) =>
      counties[newestDivision].flatMap((county) => {
        const there = { ...youth, county: county.number };
        const [old, now] = engines.map((engineOn) => firstOf(engineOn(asOf), there, asOf, catalogue));
        return differenceOf({ number, title, county: county.name, asOf }, old ?? [], now ?? []);
      }),
    ),
  );
}

function engineCache(contents: RuleSetContents, catalogue: Catalogue): (asOf: string) => Engine {
  const engines = new Map<string, Engine>();
  return (asOf) => {
    const rules = rulesInForce(contents.rules, asOf);
    const key = `${schoolYearOf(asOf)} ${rules.map((rule) => `${rule.code}${rule.validFrom}`).join()}`;
    const engine = engines.get(key) ?? buildEngine(rules, factsOf(catalogue, schoolYearOf(asOf)));
    engines.set(key, engine);
    return engine;
  };
}

interface Shown {
  readonly name: string;
  readonly rank: number;
}

function firstOf(engine: Engine, youth: Youth, asOf: string, catalogue: Catalogue): readonly Shown[] {
  return match(engine, youthFactsOf(youth, asOf), null, shown).ranked.map(({ place, rank }) => ({
    name: catalogue.measures[engine.positionAt[place] as number]?.name ?? '',
    rank,
  }));
}

type Where = Pick<CaseDifference, 'number' | 'title' | 'county' | 'asOf'>;

function differenceOf(where: Where, before: readonly Shown[], after: readonly Shown[]): readonly CaseDifference[] {
  const names = (list: readonly Shown[]): readonly string[] => list.map(({ name }) => name);
  const added = names(after).filter((name) => !names(before).includes(name));
  const removed = names(before).filter((name) => !names(after).includes(name));
  const moved = after.filter(({ name, rank }) => before.some((old) => old.name === name && old.rank !== rank)).length;
  return added.length + removed.length + moved === 0 ? [] : [{ ...where, added, removed, moved }];
}
