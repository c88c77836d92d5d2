import { useMemo } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useAnswer } from '../../data/use-answer.ts';
import { FactLines, useFacts } from '../../parts/fact-lines.tsx';
import { NotRecorded } from '../../parts/not-recorded.tsx';
import type { WholeMeasure } from '../../parts/whole-measure.ts';
import { otCodesQuery } from './measure-query.ts';

/** Every item of the form with what is recorded, and how it came to be known where that is not plain. */
export function FactList({ measure }: { readonly measure: WholeMeasure }) {
  const { messages } = useIntl();
  const measures = useMemo(() => [measure], [measure]);
  const [facts = []] = useFacts(measures);
  return (
    <dl className="measure-box measure-list">
      {facts.map(({ name, lines, fields }) => {
        if (name === 'otStatusCode') return <OtCode key={name} code={measure.otStatusCode} />;
        const [origin] = fields.flatMap((field) => measure.provenance.filter((other) => other.field === field));
        const kind = origin?.kind;
        const note = `measure.kind.${kind}`;
        return (
          <div key={name}>
            <dt>
              <FormattedMessage id={`parts.fact.${name}`} />
            </dt>
            <dd>
              <FactLines lines={lines} />
              {lines !== undefined && Object.hasOwn(messages, note) && (
                <span className="measure-kind">
                  <FormattedMessage id={note} />
                </span>
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

/** The code a county reports today, and what it was called in the list of 2011. */
function OtCode({ code }: { readonly code: string | null }) {
  const { data } = useAnswer(otCodesQuery, {}, { keptWhileOpen: true });
  const lists = data?.codeLists.filter(({ name }) => name === 'OtStatusCode') ?? [];
  const now = lists.find(({ version }) => version === '2024')?.codes.find((other) => other.code === code);
  const then = lists
    .find(({ version }) => version === '2011')
    ?.codes.filter(({ mapping }) => code !== null && mapping?.to.includes(code));
  return (
    <div>
      <dt>
        <FormattedMessage id="parts.fact.otStatusCode" />
      </dt>
      <dd>
        {code === null ? (
          <NotRecorded />
        ) : (
          <>
            <FormattedMessage id="measure.ot.now" values={{ code, label: now?.label ?? '' }} />
            <ul className="fact-lines">
              {then?.map((former) => (
                <li key={former.code}>
                  <FormattedMessage
                    id="measure.ot.then"
                    values={{ code: former.code, label: former.label, kind: former.mapping?.kind ?? '' }}
                  />
                </li>
              ))}
              {then?.length === 0 && (
                <li>
                  <FormattedMessage id="measure.ot.new" />
                </li>
              )}
            </ul>
            <span className="measure-kind">
              <FormattedMessage id="measure.kind.INFERRED" />
            </span>
          </>
        )}
      </dd>
    </div>
  );
}
