import { Field, Label, Paragraph, Select } from '@digdir/designsystemet-react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Link } from 'react-router';
import { useAddress } from '../../data/use-address.ts';
import { useAnswer } from '../../data/use-answer.ts';
import { mayDo, useViewer, type Viewer } from '../../data/use-viewer.ts';
import { FailureNotice } from '../../parts/failure-notice.tsx';
import { PageHeading } from '../../parts/page-heading.tsx';
import { countiesQuery, deskQuery, myProposalsQuery } from './desk-query.ts';
import { Drafts } from './drafts.tsx';
import { ProposalCard } from './proposal-card.tsx';
import { ToConfirm } from './to-confirm.tsx';
import './desk.css';

/** What waits: for those who write in a county its desk, for the others what they have proposed. */
export default function DeskPage() {
  const { formatMessage } = useIntl();
  const viewer = useViewer();
  return (
    <div className="page desk">
      <PageHeading text={formatMessage({ id: 'desk.title' })} />
      {viewer?.role === 'ANONYMOUS' && (
        <Paragraph>
          <Link className="ds-link" to="/logg-inn?til=%2Ffylket">
            <FormattedMessage id="desk.signIn" />
          </Link>
        </Paragraph>
      )}
      {viewer && mayDo(viewer, 'READ_DRAFTS') && <CountyWork viewer={viewer} />}
      {mayDo(viewer, 'PROPOSE') && <MyProposals />}
    </div>
  );
}

function CountyWork({ viewer }: { readonly viewer: Viewer }) {
  const [address, change] = useAddress();
  const { data: all } = useAnswer(countiesQuery, {}, { keptWhileOpen: true });
  const counties = viewer.counties.length > 0 ? viewer.counties : (all?.counties ?? []);
  const wanted = address.get('fylke');
  const county = counties.find(({ number }) => number === wanted) ?? counties[0];
  if (county === undefined) return null;
  return (
    <>
      {counties.length > 1 && (
        <Field data-size="sm" className="desk-county">
          <Label>
            <FormattedMessage id="desk.county" />
          </Label>
          <Select
            value={county.number}
            onChange={(event) => change(() => new URLSearchParams({ fylke: event.target.value }))}
          >
            {counties.map(({ number, name }) => (
              <Select.Option key={number} value={number}>
                {name}
              </Select.Option>
            ))}
          </Select>
        </Field>
      )}
      <CountyDesk county={county.number} />
    </>
  );
}

function CountyDesk({ county }: { readonly county: string }) {
  const { data, error, refetch } = useAnswer(deskQuery, { county }, { keepFormer: true });
  if (data === undefined) {
    return error ? (
      <FailureNotice error={error} onRetry={() => void refetch()} />
    ) : (
      <div className="desk-waiting" aria-busy="true" />
    );
  }
  const desk = data.countyDesk;
  return (
    <>
      <div className="row">
        <Paragraph>
          <FormattedMessage id="desk.published" values={{ county: desk.county.name, count: desk.published }} />
        </Paragraph>
        <Link className="ds-button" data-variant="primary" data-size="sm" to={`/nytt?fylke=${desk.county.number}`}>
          <FormattedMessage id="desk.new" />
        </Link>
        <Link className="ds-link" to="/import">
          <FormattedMessage id="desk.import" />
        </Link>
        <Link className="ds-link" to="/kartlegging">
          <FormattedMessage id="desk.rounds" />
        </Link>
        <Link className="ds-link" to="/varsler">
          <FormattedMessage id="desk.webhooks" />
        </Link>
      </div>
      <ToConfirm desk={desk} />
      <section aria-labelledby="desk-proposals">
        <h2 id="desk-proposals">
          <FormattedMessage id="desk.proposals" values={{ count: desk.proposals.length }} />
        </h2>
        <ul className="plain-list desk-proposals">
          {desk.proposals.map((proposal) => (
            <li key={proposal.id}>
              <ProposalCard proposal={proposal} />
            </li>
          ))}
        </ul>
      </section>
      <Drafts drafts={desk.drafts} />
    </>
  );
}

function MyProposals() {
  const { data } = useAnswer(myProposalsQuery, {});
  const mine = data?.proposals.nodes.filter((proposal) => proposal.mine) ?? [];
  if (data === undefined) return null;
  return (
    <section aria-labelledby="desk-mine">
      <h2 id="desk-mine">
        <FormattedMessage id="desk.mine" values={{ count: mine.length }} />
      </h2>
      {mine.length === 0 && (
        <Paragraph>
          <FormattedMessage id="desk.mine.none" />
        </Paragraph>
      )}
      <ul className="plain-list desk-proposals">
        {mine.map((proposal) => (
          <li key={proposal.id}>
            <ProposalCard proposal={proposal} />
          </li>
        ))}
      </ul>
    </section>
  );
}
