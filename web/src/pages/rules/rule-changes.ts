import type { Rule } from './rules-query.ts';

/** What of a rule can change from one set to the next, in the order told. */
const told = [
  'title',
  'kind',
  'youth',
  'measure',
  'weight',
  'priority',
  'validFrom',
  'validTo',
  'legalBasis',
  'rationale',
  'evidence',
] as const;
type Aspect = (typeof told)[number];

/** One thing about a rule that differs; empty where a set does not say it. */
export interface Change {
  readonly aspect: Aspect;
  readonly before: string;
  readonly after: string;
}

/** A rule of either set that is not the same in the other. */
export interface RuleChange {
  readonly key: string;
  readonly title: string;
  readonly kind: 'added' | 'removed' | 'changed';
  readonly changes: readonly Change[];
}

/** Names a row among the rows of its rule: a rule that the law changed has one for each period. */
export function keyOf({ code, validFrom }: Pick<Rule, 'code' | 'validFrom'>): string {
  return validFrom === null ? code : `${code}-${validFrom}`;
}

/** Whether the row is in force on a day, written 2024-08-01. */
export function inForce({ validFrom, validTo }: Pick<Rule, 'validFrom' | 'validTo'>, day: string): boolean {
  return (validFrom === null || validFrom <= day) && (validTo === null || day <= validTo);
}

/** What one set says otherwise than another, in the order of the later one. */
export function changesBetween(before: readonly Rule[], after: readonly Rule[]): readonly RuleChange[] {
  const former = new Map(before.map((rule) => [keyOf(rule), rule]));
  const later = new Set(after.map(keyOf));
  const known = after.flatMap((rule): RuleChange[] => {
    const old = former.get(keyOf(rule));
    if (!old) return [{ key: keyOf(rule), title: rule.title, kind: 'added', changes: [] }];
    const changes = differences(old, rule);
    return changes.length > 0 ? [{ key: keyOf(rule), title: rule.title, kind: 'changed', changes }] : [];
  });
  const gone = before.filter((rule) => !later.has(keyOf(rule)));
  return [
    ...known,
    ...gone.map((rule) => ({ key: keyOf(rule), title: rule.title, kind: 'removed' as const, changes: [] })),
  ];
}

function differences(before: Rule, after: Rule): readonly Change[] {
  return told.flatMap((aspect) => {
    const [one, other] = [textOf(before, aspect), textOf(after, aspect)];
    return one === other ? [] : [{ aspect, before: one, after: other }];
  });
}

function textOf(rule: Rule, aspect: Aspect): string {
  if (aspect === 'youth') return rule.youthCondition.text;
  if (aspect === 'measure') return rule.measureCondition?.text ?? '';
  if (aspect === 'evidence') return rule.evidence.map(({ source, locator }) => `${source}, ${locator}`).join('; ');
  return String(rule[aspect] ?? '');
}
