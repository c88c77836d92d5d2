import type { Language } from '../../platform/language.js';
import { conditionText } from '../engine/wording.js';
import type { Rule } from './rule.js';
import type { CaseDifference, RuleCheck, RuleDifference } from './rule-check.js';

const words = {
  nb: {
    noProblems: 'Skjema, vilkår, grunnlag, vekter og gyldighet er i orden.',
    casesHold: 'Alle gjennomregnede eksempler stemmer.',
    expected: 'ventet',
    neverHit: 'Ingen tiltak kan få treff på',
    isNew: 'ny',
    isGone: 'borte',
    changed: 'endret',
    always: 'alltid',
    from: 'fra',
    to: 'til',
    nothing: 'Ingen forskjell.',
    case: 'Eksempel',
    added: 'inn',
    removed: 'ut',
    moved: 'flyttet',
  },
  nn: {
    noProblems: 'Skjema, vilkår, grunnlag, vekter og gyldigheit er i orden.',
    casesHold: 'Alle gjennomrekna døme stemmer.',
    expected: 'venta',
    neverHit: 'Ingen tiltak kan få treff på',
    isNew: 'ny',
    isGone: 'borte',
    changed: 'endra',
    always: 'alltid',
    from: 'frå',
    to: 'til',
    nothing: 'Ingen skilnad.',
    case: 'Døme',
    added: 'inn',
    removed: 'ut',
    moved: 'flytta',
  },
  en: {
    noProblems: 'Schema, conditions, evidence, weights and validity are in order.',
    casesHold: 'All worked cases hold.',
    expected: 'expected',
    neverHit: 'No measure can hit',
    isNew: 'new',
    isGone: 'gone',
    changed: 'changed',
    always: 'always',
    from: 'from',
    to: 'to',
    nothing: 'No difference.',
    case: 'Case',
    added: 'in',
    removed: 'out',
    moved: 'moved',
  },
} as const satisfies Record<Language, Record<string, string>>;

/** The result of a check, a line each, for people. */
export function checkLines(check: RuleCheck, language: Language): readonly string[] {
  const text = words[language];
  if (check.problems.length > 0) return check.problems.map(({ path, message }) => `${path}: ${message[language]}`);
  const failures = check.failures.map(
    ({ number, title, check: nth, expected }) =>
      `${text.case} ${number}.${nth} (${title[language]}): ${text.expected} ${expected[language]}`,
  );
  return [
    text.noProblems,
    ...(failures.length === 0 ? [text.casesHold] : failures),
    ...check.neverHit.map((rule) => `${text.neverHit} ${rule.code} ${rule.title[language]}`),
  ];
}

/** The difference between two sets, a line each: rules first, then worked cases per county. */
export function differenceLines(
  difference: { readonly rules: readonly RuleDifference[]; readonly cases: readonly CaseDifference[] },
  language: Language,
): readonly string[] {
  const lines = [
    ...difference.rules.flatMap((entry) => ruleLines(entry, language)),
    ...difference.cases.map((entry) => caseLine(entry, language)),
  ];
  return lines.length === 0 ? [words[language].nothing] : lines;
}

function ruleLines({ code, before, after, fields }: RuleDifference, language: Language): readonly string[] {
  const text = words[language];
  if (before === null && after !== null) return [`+ ${code} ${text.isNew}: ${ruleText(after, language)}`];
  if (before !== null && after === null) return [`- ${code} ${text.isGone}: ${ruleText(before, language)}`];
  if (before === null || after === null) return [];
  const [was, is] = [ruleText(before, language), ruleText(after, language)];
  const head = `* ${code} ${text.changed}: ${fields.join(', ')}`;
  return was === is ? [head] : [head, `    ${text.from} ${was}`, `    ${text.to} ${is}`];
}

function ruleText(rule: Rule, language: Language): string {
  const parts = [rule.when, rule.then].flatMap((condition) =>
    condition === null ? [] : [conditionText(condition, rule.ageBasis, language)],
  );
  const weight = rule.weight === null ? '' : ` (${rule.weight > 0 ? '+' : ''}${rule.weight})`;
  const { from, to, always } = words[language];
  const start = rule.validFrom === null ? '' : ` ${from} ${rule.validFrom}`;
  const end = rule.validTo === null ? '' : ` ${to} ${rule.validTo}`;
  return `${parts.join(' → ')}${weight}, ${`${start}${end}`.trim() || always}`;
}

function caseLine({ number, county, asOf, added, removed, moved }: CaseDifference, language: Language): string {
  const text = words[language];
  const parts = [
    ...(added.length > 0 ? [`${text.added}: ${added.join('; ')}`] : []),
    ...(removed.length > 0 ? [`${text.removed}: ${removed.join('; ')}`] : []),
    ...(moved > 0 ? [`${text.moved}: ${moved}`] : []),
  ];
  return `${text.case} ${number}, ${county}, ${asOf}: ${parts.join(' · ')}`;
}
