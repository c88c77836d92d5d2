import { Button, Tag } from '@digdir/designsystemet-react';
import { lazy, Suspense, useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { Link } from 'react-router';
import { Fold } from '../../parts/fold.tsx';
import { ReconstructedMark } from '../../parts/reconstructed-mark.tsx';
import { Reasons, WouldChange } from './reasons.tsx';
import { standingOf } from './standing.ts';
import type { Evidence, Suggestion } from './suggestions-query.ts';

const ShareDialog = lazy(() => import('../../parts/share-dialog.tsx'));

interface SuggestionCardProps {
  readonly suggestion: Suggestion;
  readonly rules: readonly Evidence[];
  /** Codes of what is open for every suggestion and stands above them. */
  readonly saidAbove: ReadonlySet<string>;
}

/** One measure: what speaks for it, what against, and what is not known, as sentences. */
export function SuggestionCard({ suggestion, rules, saidAbove }: SuggestionCardProps) {
  const { rank, measure, hits, misses, unknown, cautions, score, possible, wouldChange } = suggestion;
  const standing = standingOf(suggestion);
  const gates = unknown.filter(({ kind, code }) => kind === 'ELIGIBILITY' && !saidAbove.has(code));
  const open = unknown.filter(({ kind }) => kind !== 'ELIGIBILITY');
  const codes = new Set([...hits, ...cautions].map(({ code }) => code));
  return (
    <article className="suggestion">
      <div className="suggestion-head">
        <h3>
          {rank}.{' '}
          <Link className="ds-link" to={`/tiltak/${measure.id}`}>
            {measure.name}
          </Link>
        </h3>
        <Tag data-size="sm" data-color={standing === 'fits' ? 'success' : 'info'}>
          <FormattedMessage id={`suggestions.standing.${standing}`} />
        </Tag>
      </div>
      <p className="suggestion-points">
        {[measure.county?.name, measure.schoolYear].filter(Boolean).join(' · ')}{' '}
        <ReconstructedMark dataset={measure.dataset} />
      </p>
      <Reasons mark="for" reasons={hits} />
      <Reasons mark="against" reasons={cautions} />
      <Reasons mark="open" reasons={gates} />
      {wouldChange && <WouldChange change={wouldChange} />}
      <Fold summary={<FormattedMessage id="suggestions.evidence" />}>
        <p className="suggestion-points">
          <FormattedMessage id="suggestions.points" values={{ score, possible }} />
        </p>
        <Reasons mark="open" reasons={open} />
        <Reasons mark="not" reasons={misses} />
        <EvidenceList rules={rules.filter(({ code }) => codes.has(code))} />
      </Fold>
      <Share measure={measure} />
    </article>
  );
}

/** What the reasons rest on. Survey figures come with how many answered and with their caution. */
function EvidenceList({ rules }: { readonly rules: readonly Evidence[] }) {
  if (rules.length === 0) return null;
  return (
    <>
      <h4>
        <FormattedMessage id="suggestions.restsOn" />
      </h4>
      <dl className="evidence">
        {rules.map(({ code, title, legalBasis, evidence }) => (
          <div key={code}>
            <dt>
              <Link className="ds-link" to={`/regler#${code}`}>
                {code} {title}
              </Link>
            </dt>
            {legalBasis && <dd>{legalBasis}</dd>}
            {evidence.map(({ source, locator, figures, n, p, caution }) => (
              <dd key={`${source} ${locator}`}>
                {source}, {locator}
                {figures && `: ${figures}`}
                {n.length > 0 && ` (N = ${n.join(', ')}${p ? `; ${p}` : ''})`}
                {caution && <em> {caution}</em>}
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </>
  );
}

function Share({ measure }: Pick<Suggestion, 'measure'>) {
  const [shares, setShares] = useState(false);
  return (
    <>
      <Button className="no-print" variant="secondary" data-size="sm" onClick={() => setShares(true)}>
        <FormattedMessage id="parts.share" />
        <span className="ds-sr-only">: {measure.name}</span>
      </Button>
      {shares && (
        <Suspense>
          <ShareDialog measure={measure} onClose={() => setShares(false)} />
        </Suspense>
      )}
    </>
  );
}
