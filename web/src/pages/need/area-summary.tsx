import { Alert, Heading } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { FormattedDate, FormattedMessage, FormattedNumber, useIntl } from 'react-intl';
import type { NeedRow } from './need-query.ts';

/** The figures of one county, or the country, each with what is not known of it. */
export function AreaSummary({ row, measuresOf }: { readonly row: NeedRow; readonly measuresOf: string }) {
  const { formatMessage } = useIntl();
  const { measures, youths, perThousand, unknown, unknownShare, documented, otto, freePlaces, startsAtOnce, note } =
    row;
  const open = <Unknown text={row.whyText} />;
  return (
    <section className="need-part" aria-labelledby="behov">
      <Heading level={2} data-size="sm" id="behov">
        {row.county?.name ?? formatMessage({ id: 'need.nation' })}
      </Heading>
      <dl className="need-figures">
        <Figure id="youths">{youths === null ? open : <FormattedNumber value={youths} />}</Figure>
        <Figure id="measures">{measures}</Figure>
        <Figure id="perThousand">
          {perThousand === null ? open : <FormattedNumber value={perThousand} minimumFractionDigits={1} />}
        </Figure>
        <Figure id="unknown">
          {unknownShare === null ? (
            open
          ) : (
            <FormattedMessage
              id="need.unknown.value"
              values={{ share: unknownShare, known: unknown === null ? 'no' : 'yes', count: unknown ?? 0 }}
            />
          )}
        </Figure>
        <Figure id="documented">
          <FormattedMessage id="need.certain" values={{ ...documented }} />
        </Figure>
        <Figure id="otto">
          <FormattedMessage id="need.otto.value" values={{ ...otto }} />
        </Figure>
        <Figure id="freePlaces">
          <FormattedMessage id="need.certain" values={{ ...freePlaces }} />
        </Figure>
        <Figure id="startsAtOnce">
          <FormattedMessage id="need.certain" values={{ ...startsAtOnce }} />
        </Figure>
      </dl>
      {note && <p>{note}</p>}
      <p className="measure-facts">
        <FormattedMessage id="need.measuresOf" values={{ dataset: measuresOf }} />
      </p>
      {row.date && row.source && (
        <p className="measure-facts">
          <FormattedMessage
            id="need.counted"
            values={{
              day: <FormattedDate value={`${row.date}T12:00:00`} dateStyle="long" />,
              system: row.systemLabel,
              source: `${row.source} ${row.locator}`,
            }}
          />
        </p>
      )}
      {row.others.map(({ systemLabel, youths: counted, source, locator }) => (
        <p key={`${systemLabel} ${source}`} className="measure-facts">
          <FormattedMessage id="need.other" values={{ system: systemLabel, counted, source: `${source} ${locator}` }} />
        </p>
      ))}
      {row.standardNavMayBeUnreported && (
        <Alert data-color="info" data-size="sm">
          <FormattedMessage id="need.standardNav" />
        </Alert>
      )}
    </section>
  );
}

function Figure({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>
        <FormattedMessage id={`need.${id}`} />
      </dt>
      <dd>{children}</dd>
    </div>
  );
}

function Unknown({ text }: { readonly text: string | null }) {
  return (
    <span className="not-recorded">
      <FormattedMessage id="need.notKnown" values={{ why: text ?? '' }} />
    </span>
  );
}
