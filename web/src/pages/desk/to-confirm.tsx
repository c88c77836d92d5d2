import { Button, Paragraph } from '@digdir/designsystemet-react';
import { CheckmarkIcon } from '@navikt/aksel-icons';
import { FormattedMessage } from 'react-intl';
import { Link } from 'react-router';
import { useAct } from '../../data/use-act.ts';
import { FailureNotice } from '../../parts/failure-notice.tsx';
import { confirmMutation, type Desk } from './desk-query.ts';

/** Measures that nobody has confirmed within the year: one click each. */
export function ToConfirm({ desk }: { readonly desk: Desk }) {
  const { act, acting, error, forget } = useAct(confirmMutation);
  return (
    <section aria-labelledby="desk-confirm">
      <h2 id="desk-confirm">
        <FormattedMessage id="desk.confirm" values={{ count: desk.toConfirmCount }} />
      </h2>
      {desk.toConfirmCount === 0 && (
        <Paragraph>
          <FormattedMessage id="desk.confirm.none" />
        </Paragraph>
      )}
      <FailureNotice error={error} onRetry={forget} />
      <ul className="plain-list desk-rows">
        {desk.toConfirm.map(({ id, name, version, municipality, assuredAt }) => (
          <li key={id} className="desk-row">
            <span>
              <Link className="ds-link" to={`/tiltak/${id}`}>
                {name}
              </Link>
              <span className="desk-note">
                {municipality !== null && `${municipality}. `}
                <FormattedMessage
                  id={assuredAt === null ? 'desk.confirm.never' : 'desk.confirm.last'}
                  values={{ date: assuredAt === null ? '' : new Date(assuredAt) }}
                />
              </span>
            </span>
            <span className="row">
              <Button data-size="sm" disabled={acting} onClick={() => void act({ id, version })}>
                <CheckmarkIcon aria-hidden />
                <FormattedMessage id="desk.confirm.button" />
                <span className="ds-sr-only">: {name}</span>
              </Button>
              <Link className="ds-button" data-variant="secondary" data-size="sm" to={`/tiltak/${id}/endre`}>
                <FormattedMessage id="desk.change" />
                <span className="ds-sr-only">: {name}</span>
              </Link>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
