import { Alert, Paragraph } from '@digdir/designsystemet-react';
import { useEffect, useMemo } from 'react';
import { FormattedDate, FormattedMessage, useIntl } from 'react-intl';
import { Link, useLocation, useSearchParams } from 'react-router';
import { useAnswer } from '../../data/use-answer.ts';
import { FailureNotice } from '../../parts/failure-notice.tsx';
import { PageHeading } from '../../parts/page-heading.tsx';
import { CaseList } from './case-list.tsx';
import { Changes } from './changes.tsx';
import { dayFrom } from './in-force.ts';
import { RuleControls } from './rule-controls.tsx';
import { RuleList } from './rule-list.tsx';
import { ruleSetQuery, type WholeRuleSet } from './rules-query.ts';
import './rules.css';

/** A rule set on a day: each rule with what it rests on, the worked cases, and what changed between two sets. */
export default function RulesPage() {
  const { formatMessage } = useIntl();
  const [address] = useSearchParams();
  const number = numberFrom(address.get('sett'));
  const { data, error, refetch } = useAnswer(ruleSetQuery, { number }, { keepFormer: true });
  const set = data?.ruleSet;
  useNamedRule(set);
  return (
    <div className="page rules">
      <PageHeading text={formatMessage({ id: 'rules.title' })} />
      <Paragraph className="rules-lead">
        <FormattedMessage id="rules.lead" />
      </Paragraph>
      {set && (
        <p className="row no-print">
          <a className="ds-link" href="#eksempler">
            <FormattedMessage id="rules.toCases" />
          </a>
          <a className="ds-link" href="#endringer">
            <FormattedMessage id="rules.changes" />
          </a>
        </p>
      )}
      <FailureNotice error={error} onRetry={() => void refetch()} />
      {!data && !error && <div className="rules-waiting" aria-busy="true" />}
      {data && !set && (
        <Alert data-color="warning" data-size="sm">
          <FormattedMessage id="rules.noSet" />{' '}
          <Link className="ds-link" to="/regler">
            <FormattedMessage id="rules.toSetInForce" />
          </Link>
        </Alert>
      )}
      {data && set && <Shown set={set} names={data.ruleSets} />}
    </div>
  );
}

/** A whole number out of an address; one that no set has where it is none, null where nothing is asked for. */
function numberFrom(text: string | null): number | null {
  if (text === null || text === '') return null;
  return /^\d{1,6}$/.test(text) ? Number(text) : 0;
}

interface ShownProps {
  readonly set: WholeRuleSet;
  readonly names: Parameters<typeof RuleControls>[0]['names'];
}

function Shown({ set, names }: ShownProps) {
  const [address] = useSearchParams();
  const day = dayFrom(address.get('dato'));
  const { hash } = useLocation();
  const wanted = decodeHash(hash);
  const known = useMemo(
    () => [...set.rules.map(({ code }) => code), ...set.cases.map((entry) => `eksempel-${entry.number}`)],
    [set],
  );
  return (
    <>
      <RuleControls key={set.number} set={set} names={names} day={day} />
      {/^[A-Z]\d+$/.test(wanted) && !known.includes(wanted) && (
        <Alert data-color="warning" data-size="sm">
          <FormattedMessage id="rules.noRule" values={{ code: wanted }} />
        </Alert>
      )}
      <Paragraph data-size="sm">
        <FormattedMessage id={`rules.status.${set.status}`} />{' '}
        {set.publishedAt && (
          <FormattedMessage
            id="rules.published"
            values={{ day: <FormattedDate value={set.publishedAt} dateStyle="long" /> }}
          />
        )}{' '}
        <FormattedMessage id="rules.neverChanged" />
      </Paragraph>
      <RuleList set={set} day={day} target={wanted} />
      <CaseList set={set} />
      <Changes names={names} />
    </>
  );
}

function decodeHash(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return '';
  }
}

/** Goes to the rule that the address names once the rules are there, also when the browser looked for it too early. */
function useNamedRule(set: WholeRuleSet | null | undefined): void {
  const { hash } = useLocation();
  const there = set?.number;
  useEffect(() => {
    const named = there === undefined ? null : document.getElementById(decodeHash(hash));
    named?.scrollIntoView();
    named?.focus({ preventScroll: true });
  }, [hash, there]);
}
