import type { WholeRule } from './rules-query.ts';

/** Eleven digits, as identity numbers are written: together or with one space, point or dash after the birth date. */
export function withIdentityNumber(text: string): boolean {
  return /(?<!\d)\d{6}[ .-]?\d{5}(?!\d)/.test(text);
}

/** Whether every word stands somewhere in what the page shows of a rule; no words match every rule. */
export function matches(rule: WholeRule, words: string): boolean {
  const shown = [
    rule.code,
    rule.title,
    rule.rationale,
    rule.legalBasis,
    rule.youthCondition.text,
    rule.measureCondition?.text,
    ...rule.evidence.flatMap(({ source, locator, figures, caution }) => [source, locator, figures, caution]),
  ];
  const text = shown.join('\n').toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
