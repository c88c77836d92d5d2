import type { Label, Language } from '../../platform/language.js';
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

const usage: Label = {
  nb: `Bruk: npm run cli -- rules check FIL | rules publish FIL | rules diff A B
  check    hva som er galt med et regelsett, de gjennomregnede eksemplene, regler ingen kan få treff på, og hva det ville endre
  publish  det samme, og så publiseres det når ingenting er galt
  diff     to publiserte regelsett etter nummer: reglene, og hva eksemplene gir i hvert fylke
Et sett i N.json kan ha eksemplene i N-cases.json ved siden av.`,
  nn: `Bruk: npm run cli -- rules check FIL | rules publish FIL | rules diff A B
  check    kva som er gale med eit regelsett, dei gjennomrekna døma, reglar ingen kan få treff på, og kva det ville endre
  publish  det same, og så blir det publisert når ingenting er gale
  diff     to publiserte regelsett etter nummer: reglane, og kva døma gir i kvart fylke
Eit sett i N.json kan ha døma i N-cases.json ved sida av.`,
  en: `Usage: npm run cli -- rules check FILE | rules publish FILE | rules diff A B
  check    what is wrong with a rule set, its worked cases, rules nothing can hit, and what it would change
  publish  the same, and then publishes it where nothing is wrong
  diff     two published rule sets by number: their rules, and what the worked cases get in every county
A set in N.json may keep its worked cases in N-cases.json beside it.`,
};

/** What the command says beside the lines of a check and of a difference. */
export const rulesMessages = {
  usage,
  published: (number: number): Label => ({
    nb: `Regelsett ${number} er publisert.`,
    nn: `Regelsett ${number} er publisert.`,
    en: `Rule set ${number} is published.`,
  }),
  wasPublished: (number: number): Label => ({
    nb: `Regelsett ${number} var publisert.`,
    nn: `Regelsett ${number} var publisert.`,
    en: `Rule set ${number} was published already.`,
  }),
  against: (before: number, after: number): Label => ({
    nb: `Regelsett ${before} mot ${after}:`,
    nn: `Regelsett ${before} mot ${after}:`,
    en: `Rule set ${before} against ${after}:`,
  }),
} as const;

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
