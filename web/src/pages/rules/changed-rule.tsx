import { FormattedMessage } from 'react-intl';
import { Period } from './rule-article.tsx';
import type { RuleChange, WholeRule } from './rules-query.ts';

/** A rule that is new or gone, or what it said before and says now. */
export function ChangedRule({ change }: { readonly change: RuleChange }) {
  const rule = change.after ?? change.before;
  if (!rule) return null;
  return (
    <div className="rule">
      <p>
        <strong>{rule.title}</strong> <span className="rule-code">{change.code}</span>
      </p>
      {change.fields.length === 0 && <p>{rule.rationale}</p>}
      {change.fields.length > 0 && (
        <dl className="rule-changes">
          {change.fields.map((field) => (
            <div key={field}>
              <dt>
                <FormattedMessage id={`rules.field.${field}`} />
              </dt>
              <Told field={field} change={change} />
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}

function Told({ field, change: { before, after } }: { readonly field: string; readonly change: RuleChange }) {
  if (!before || !after) return null;
  const told = tell.get(field);
  if (told === undefined) {
    return (
      <dd>
        <FormattedMessage id="rules.field.otherWords" />
      </dd>
    );
  }
  return (
    <>
      <dd>
        <FormattedMessage id="rules.was" values={{ text: <Said>{told(before)}</Said> }} />
      </dd>
      <dd>
        <FormattedMessage id="rules.is" values={{ text: <Said>{told(after)}</Said> }} />
      </dd>
    </>
  );
}

function Said({ children }: { readonly children: React.ReactNode }) {
  return children || <FormattedMessage id="rules.nothing" />;
}

/** How a field of a rule is said; the names are those of `RuleDifference.fields`. */
const tell = new Map<string, (rule: WholeRule) => React.ReactNode>([
  ['title', (rule) => rule.title],
  ['rationale', (rule) => rule.rationale],
  ['when', (rule) => rule.youthCondition.text],
  ['then', (rule) => rule.measureCondition?.text],
  ['legalBasis', (rule) => rule.legalBasis],
  ['kind', (rule) => <FormattedMessage id={`rules.kind.${rule.kind}`} />],
  ['grade', (rule) => <FormattedMessage id={`rules.grade.${rule.grade}`} />],
  ['certainty', (rule) => <FormattedMessage id={`rules.certainty.${rule.certainty}`} />],
  ['priority', (rule) => rule.priority && <FormattedMessage id={`rules.priority.${rule.priority}`} />],
  [
    'weight',
    (rule: WholeRule) =>
      rule.weight !== null && <FormattedMessage id="rules.points" values={{ points: rule.weight }} />,
  ],
  ['validFrom', (rule) => <Period rule={rule} />],
  ['validTo', (rule) => <Period rule={rule} />],
  ['evidence', (rule) => rule.evidence.map(({ source, locator }) => `${source}, ${locator}`).join(' · ')],
]);
