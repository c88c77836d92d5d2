import { FormattedMessage, useIntl } from 'react-intl';
import { Fold } from '../../parts/fold.tsx';
import type { Keeping } from './keeping-query.ts';

/** When it was last confirmed, how well it is kept, and every change: in which role, what was before, what is now. */
export function History({ measure }: { readonly measure: Keeping }) {
  const { formatDate, formatNumber } = useIntl();
  const { assuredAt, assuredByLabel, quality, changes } = measure;
  const day = (at: string) => formatDate(at, { dateStyle: 'long' });
  return (
    <section className="measure-box no-print" aria-labelledby="measure-history">
      <h2 id="measure-history">
        <FormattedMessage id="measure.history" />
      </h2>
      {assuredAt !== null && (
        <p>
          <FormattedMessage id="measure.history.assured" values={{ date: day(assuredAt), by: assuredByLabel }} />
        </p>
      )}
      {quality !== null && (
        <Fold
          summary={
            <FormattedMessage
              id="measure.quality"
              values={{ score: formatNumber(quality.score, { style: 'percent' }) }}
            />
          }
        >
          <ul className="fact-lines">
            {quality.criteria.map(({ key, label, score, note }) => (
              <li key={key}>
                {label}: {score !== null && formatNumber(score, { style: 'percent' })}
                {score === null && note === null && <FormattedMessage id="measure.quality.notApplicable" />}
                {score !== null && note !== null && '. '}
                {note}
              </li>
            ))}
          </ul>
        </Fold>
      )}
      <Fold
        summary={
          <FormattedMessage
            id="measure.history.changes"
            values={{ count: changes.nodes.length, more: String(changes.pageInfo.hasNextPage) }}
          />
        }
      >
        <ol className="measure-changes" reversed>
          {changes.nodes.map((change) => (
            <li key={change.version}>
              <FormattedMessage
                id={`measure.history.${change.kind}`}
                values={{ date: day(change.at), by: change.by }}
              />
              {change.because !== null && change.kind === 'CHANGED' && <span> «{change.because}»</span>}
              <ul className="fact-lines">
                {change.fields.map(({ field, label, before, after }) => (
                  <li key={field}>
                    {label}: <del>{before}</del> <span aria-hidden>→</span> <ins>{after}</ins>
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ol>
      </Fold>
    </section>
  );
}
