import { Alert } from '@digdir/designsystemet-react';
import { FormattedMessage } from 'react-intl';
import { Fold } from '../../parts/fold.tsx';
import { Reasons } from './reasons.tsx';
import type { Suggested } from './suggestions-query.ts';

type OfYouthAnswer = Suggested['youth'];

/** What the law and the ministry’s groups say of the youth, and what to ask next. */
export function OfYouth({ youth }: { readonly youth: OfYouthAnswer }) {
  const { inTargetGroup, targetGroup, priority, outcomes, missingInformation } = youth;
  const group = inTargetGroup === null ? 'unknown' : inTargetGroup ? 'in' : 'out';
  const told = outcomes.filter(decides);
  const others = outcomes.filter((one) => !decides(one));
  const asked = missingInformation.slice(0, 3);
  return (
    <Alert data-color={group === 'out' ? 'warning' : 'info'} data-size="sm">
      <p>
        <strong>
          <FormattedMessage
            id={`suggestions.group.${group}`}
            values={{ group: targetGroup ?? 'none', priority: priority ?? 'none' }}
          />
        </strong>
      </p>
      {told.map(({ code, text }) => (
        <p key={code}>{text}</p>
      ))}
      {asked.length > 0 && (
        <div>
          <p>
            <FormattedMessage id="suggestions.askNext" />
          </p>
          <ul>
            {asked.map(({ field, label, affects }) => (
              <li key={field}>
                <FormattedMessage id="suggestions.askNext.what" values={{ label, count: affects.length }} />
              </li>
            ))}
          </ul>
        </div>
      )}
      <Fold summary={<FormattedMessage id="suggestions.group.why" />}>
        <Reasons mark="for" reasons={others.filter(({ outcome }) => outcome === 'HIT')} />
        <Reasons mark="not" reasons={others.filter(({ outcome }) => outcome === 'MISS')} />
        <Reasons mark="open" reasons={others.filter(({ outcome }) => outcome === 'UNKNOWN')} />
      </Fold>
    </Alert>
  );
}

/** What puts the youth outside the group, first in the queue, or calls for care. */
function decides({ kind, outcome }: OfYouthAnswer['outcomes'][number]): boolean {
  const gate = kind === 'ELIGIBILITY' || kind === 'EXCLUSION';
  return gate ? outcome === 'MISS' : outcome === 'HIT';
}
