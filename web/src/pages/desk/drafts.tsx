import { Paragraph } from '@digdir/designsystemet-react';
import { FormattedMessage } from 'react-intl';
import { Link } from 'react-router';
import type { Desk } from './desk-query.ts';

/** What is begun and not public yet. */
export function Drafts({ drafts }: { readonly drafts: Desk['drafts'] }) {
  return (
    <section aria-labelledby="desk-drafts">
      <h2 id="desk-drafts">
        <FormattedMessage id="desk.drafts" values={{ count: drafts.length }} />
      </h2>
      {drafts.length === 0 && (
        <Paragraph>
          <FormattedMessage id="desk.drafts.none" />
        </Paragraph>
      )}
      <ul className="plain-list desk-rows">
        {drafts.map(({ id, name, updatedAt }) => (
          <li key={id} className="desk-row">
            <span>
              <Link className="ds-link" to={`/tiltak/${id}/endre`}>
                {name}
              </Link>
              <span className="desk-note">
                <FormattedMessage id="desk.drafts.saved" values={{ date: new Date(updatedAt) }} />
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
