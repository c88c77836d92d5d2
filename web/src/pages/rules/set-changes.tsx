import { FormattedMessage } from 'react-intl';
import { useAnswer } from '../../data/use-answer.ts';
import { FailureNotice } from '../../parts/failure-notice.tsx';
import { type Change, changesBetween } from './rule-changes.ts';
import { type RuleSet, ruleSetQuery } from './rules-query.ts';

interface SetChangesProps {
  readonly set: RuleSet;
  /** The number of the set it is laid beside. */
  readonly other: number;
}

/** What one rule set says otherwise than another. */
export function SetChanges({ set, other }: SetChangesProps) {
  const { data, error, refetch } = useAnswer(ruleSetQuery, { number: other });
  if (error) return <FailureNotice error={error} onRetry={() => void refetch()} />;
  if (!data?.ruleSet) return null;
  const [before, after] = other < set.number ? [data.ruleSet, set] : [set, data.ruleSet];
  const changes = changesBetween(before.rules, after.rules);
  return (
    <section className="set-changes">
      <h2>
        <FormattedMessage id="rules.changes" values={{ before: before.number, after: after.number }} />
      </h2>
      {changes.length === 0 && (
        <p>
          <FormattedMessage id="rules.changes.none" />
        </p>
      )}
      <ul>
        {changes.map(({ key, title, kind, changes: told }) => (
          <li key={key}>
            <strong>
              {key} {title}
            </strong>
            : <FormattedMessage id={`rules.changes.${kind}`} />
            {told.length > 0 && (
              <ul>
                {told.map((change) => (
                  <OneChange key={change.aspect} change={change} />
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function OneChange({ change: { aspect, before, after } }: { readonly change: Change }) {
  const nothing = <FormattedMessage id="rules.changes.nothing" />;
  return (
    <li>
      <FormattedMessage id={`rules.aspect.${aspect}`} />: <del>{before || nothing}</del> → <ins>{after || nothing}</ins>
    </li>
  );
}
