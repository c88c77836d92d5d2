import type { Label, Language } from '../../platform/language.js';
import type { Comparison } from '../language/condition.js';
import { unrecordedMeasure, type YouthFacts } from '../language/facts.js';
import { type FieldType, fieldNamed, type Side, type VocabularyField } from '../language/vocabulary.js';
import type { Rule, RuleClauses } from '../sets/rule.js';
import { compileRule, type Outcome } from './compiled-rule.js';
import { decisiveLeaves, decisiveOfMeasure, decisiveOfYouth } from './decisive.js';
import type { RuleOutcome, Subject } from './outcome.js';
import { sentenceOf } from './sentence.js';
import { actualText, leafText, leafTrace } from './wording.js';

/** An outcome as a sentence; of a rule without clauses, how it came out and the comparisons that decided it. */
export function outcomeText(found: RuleOutcome, language: Language): string {
  const clauses = found.rule.clauses ?? null;
  return clauses === null ? comparisonsText(found, language) : toldWith(clauses, found, language);
}

function toldWith(clauses: RuleClauses, { rule, outcome, subject }: RuleOutcome, language: Language): string {
  const { concerns, fits } = compileRule(rule);
  const { youth, measure } = subject;
  const aboutMeasure = measure ?? unrecordedMeasure;
  const known = outcome !== 'UNKNOWN';
  const misses = outcome === 'MISS' && rule.then !== null;
  return sentenceOf(
    {
      clauses,
      kind: rule.kind,
      outcome,
      concerns: known ? 1 : concerns(youth, unrecordedMeasure),
      fits: known ? 1 : fits(youth, aboutMeasure),
      youthIs: outcome === 'NOT_APPLICABLE' ? '' : youthIs(rule, subject, language),
      measureIs: misses
        ? actualIn(decisiveOfMeasure(rule, youth, aboutMeasure), 'MEASURE', rule, subject, language)
        : '',
    },
    language,
  );
}

/** Told of one youth again for every measure; forgotten with the answer it belongs to. */
const toldOfYouth: Readonly<Record<Language, WeakMap<YouthFacts, Map<Rule, string>>>> = {
  nb: new WeakMap(),
  nn: new WeakMap(),
  en: new WeakMap(),
};

function youthIs(rule: Rule, subject: Subject, language: Language): string {
  const told = toldOfYouth[language].get(subject.youth) ?? new Map<Rule, string>();
  toldOfYouth[language].set(subject.youth, told);
  const known = told.get(rule);
  if (known !== undefined) return known;
  const text = actualIn(decisiveOfYouth(rule, subject.youth), 'YOUTH', rule, subject, language);
  told.set(rule, text);
  return text;
}

/**
 * What is recorded in the fields that decided, of one side: of the youth numbers and codes, of the measure what is more
 * than yes or no. Goals, needs and answers are what the clauses say themselves.
 */
function actualIn(
  decisive: readonly Comparison[],
  side: Side,
  { ageBasis }: Rule,
  subject: Subject,
  language: Language,
): string {
  const fields = new Set(decisive.map((leaf) => fieldNamed(leaf.field) as VocabularyField));
  const told = [...fields].filter((field) => field.side === side && toldTypes[side].has(field.type));
  return told.map((field) => actualText(field, ageBasis, subject, language)).join('; ');
}

const toldTypes: Readonly<Record<Side, ReadonlySet<FieldType>>> = {
  YOUTH: new Set(['INTEGER', 'CODE']),
  MEASURE: new Set(['CODE', 'CODES', 'COUNTY', 'INTEGER']),
};

function comparisonsText({ rule, outcome, subject }: RuleOutcome, language: Language): string {
  const decisive = decisiveLeaves(rule, subject.youth, subject.measure ?? unrecordedMeasure);
  const texts = decisive.map((leaf) => leafText(leafTrace(leaf, rule.ageBasis, subject, language), language));
  const reason = texts.length === 0 ? always[language] : texts.join('; ');
  return `${outcomeWords[outcome][language]}: ${reason}.`;
}

const always: Label = { nb: 'gjelder alle', nn: 'gjeld alle', en: 'applies to all' };

const outcomeWords: Readonly<Record<Outcome, Label>> = {
  HIT: { nb: 'Treffer', nn: 'Treffer', en: 'Hit' },
  MISS: { nb: 'Treffer ikke', nn: 'Treffer ikkje', en: 'Miss' },
  UNKNOWN: { nb: 'Ikke avklart', nn: 'Ikkje avklart', en: 'Not known' },
  NOT_APPLICABLE: { nb: 'Gjelder ikke', nn: 'Gjeld ikkje', en: 'Does not apply' },
};
