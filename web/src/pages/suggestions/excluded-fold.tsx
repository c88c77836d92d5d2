import { Details } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { Link } from 'react-router';
import { useAnswer } from '../../data/use-answer.ts';
import { FailureNotice } from '../../parts/failure-notice.tsx';
import { ReconstructedMark } from '../../parts/reconstructed-mark.tsx';
import { WouldChange } from './reasons.tsx';
import { type Evidence, type Excluded, excludedQuery, type Question } from './suggestions-query.ts';

interface ExcludedFoldProps {
  readonly question: Question;
  readonly count: number;
  readonly rules: readonly Evidence[];
}

/** The measures that are left out, asked for when the fold is opened. */
export function ExcludedFold({ question, count, rules }: ExcludedFoldProps) {
  const [open, setOpen] = useState(false);
  const { data, error, refetch } = useAnswer(excludedQuery, question, {
    enabled: open,
    keepFormer: true,
    forgetAfterMs: 0,
  });
  const excluded = data?.suggestMeasures.excluded ?? [];
  return (
    <Details className="fold no-print" data-size="sm" onToggle={() => setOpen((before) => !before)}>
      <Details.Summary>
        <FormattedMessage id="suggestions.excluded" values={{ count }} />
      </Details.Summary>
      <Details.Content>
        <FailureNotice error={error} onRetry={() => void refetch()} />
        {groupsOf(excluded).map(([code, group]) => (
          <section key={code}>
            <h3>
              {rules.find((rule) => rule.code === code)?.title ?? code} ({group.length})
            </h3>
            <ul className="suggestions-excluded">
              {group.map((one) => (
                <LeftOut key={one.measure.id} excluded={one} />
              ))}
            </ul>
          </section>
        ))}
        {data && excluded.length < count && (
          <p>
            <FormattedMessage id="suggestions.excluded.more" values={{ count: count - excluded.length }} />
          </p>
        )}
      </Details.Content>
    </Details>
  );
}

/** By the first rule that keeps a measure out; the rule with the fewest measures first, as it says the most. */
function groupsOf(excluded: readonly Excluded[]): (readonly [code: string, group: readonly Excluded[]])[] {
  const codes = [...new Set(excluded.map(({ because }) => because[0]?.code ?? ''))];
  return codes
    .map((code) => [code, excluded.filter(({ because }) => (because[0]?.code ?? '') === code)] as const)
    .sort(([, one], [, other]) => one.length - other.length);
}

function LeftOut({ excluded: { measure, because, wouldChange } }: { readonly excluded: Excluded }) {
  return (
    <li>
      <Link className="ds-link" to={`/tiltak/${measure.id}`}>
        {measure.name}
      </Link>{' '}
      <ReconstructedMark dataset={measure.dataset} />
      <br />
      {because.map(({ text }) => text).join(' ')}
      {wouldChange && wouldChange.field !== 'youth.county' && <WouldChange change={wouldChange} />}
    </li>
  );
}
