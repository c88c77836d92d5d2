import { Heading } from '@digdir/designsystemet-react';
import { FormattedDate, FormattedMessage, FormattedNumber, useIntl } from 'react-intl';
import { CsvButton } from '../../parts/csv-button.tsx';
import { Fold } from '../../parts/fold.tsx';
import type { Indicator } from './need-query.ts';

interface IndicatorsProps {
  readonly indicators: readonly Indicator[];
  /** Null for the whole country. */
  readonly county: string | null;
}

/** Each indicator of an area as a series of days, with what sets two days apart. */
export function Indicators({ indicators, county }: IndicatorsProps) {
  const { formatMessage } = useIntl();
  const shown = indicators.map((indicator) => ({
    ...indicator,
    values: indicator.values.filter(({ area }) => (area?.number ?? null) === county),
  }));
  return (
    <section className="need-part" aria-labelledby="indikatorer">
      <Heading level={2} data-size="sm" id="indikatorer">
        <FormattedMessage id="need.indicators" />
      </Heading>
      {shown.map((indicator, place) => (
        <Fold
          key={indicator.code}
          open={place === 0}
          summary={<FormattedMessage id="need.indicator" values={{ ...lastOf(indicator), label: indicator.label }} />}
        >
          <p>{indicator.definition}</p>
          {indicator.values.length === 0 ? (
            <p>
              <FormattedMessage id="need.indicator.none" />
            </p>
          ) : (
            <Series indicator={indicator} />
          )}
          <p className="measure-facts">{indicator.source}</p>
        </Fold>
      ))}
      <CsvButton name={formatMessage({ id: 'need.indicators.csv' })} lines={() => linesOf(shown, formatMessage)}>
        <FormattedMessage id="need.indicators.download" />
      </CsvButton>
    </section>
  );
}

function linesOf(indicators: readonly Indicator[], formatMessage: (message: { id: string }) => string) {
  const heads = ['indicator.name', 'series.day', 'series.system', 'series.share', 'series.numerator'];
  const rest = ['series.denominator', 'series.remark', 'series.source'];
  return [
    ...indicators.map(({ label, definition, source }) => [`${label}: ${definition} ${source}`]),
    [],
    [...heads, ...rest].map((name) => formatMessage({ id: `need.${name}` })),
    ...indicators.flatMap(({ label, values }) =>
      values.map((value) => [
        label,
        value.printedDate ?? value.date,
        value.systemLabel,
        value.value,
        value.numerator,
        value.denominator,
        [value.whyText, ...value.breaks.map((one) => formatMessage({ id: `need.break.${one}` }))]
          .filter(Boolean)
          .join(' '),
        `${value.source} ${value.locator}`,
      ]),
    ),
  ];
}

/** The newest value that is known, for the line that opens the series. */
function lastOf({ values }: Indicator): { readonly share: number; readonly known: string } {
  const last = values.findLast(({ value }) => value !== null);
  return { share: last?.value ?? 0, known: last === undefined ? 'no' : 'yes' };
}

function Series({ indicator }: { readonly indicator: Indicator }) {
  const { formatMessage } = useIntl();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard, WCAG 2.1.1
    <section className="matrix-wrap" aria-label={indicator.label} tabIndex={0}>
      <table className="matrix need-series">
        <thead>
          <tr>
            {['day', 'system', 'share', 'of', 'remark', 'source'].map((name) => (
              <th key={name} scope="col">
                <FormattedMessage id={`need.series.${name}`} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {indicator.values.map((value) => (
            <tr key={`${value.date} ${value.systemLabel} ${value.source}`}>
              <th scope="row">
                {value.printedDate ?? <FormattedDate value={`${value.date}T12:00:00`} dateStyle="medium" />}
              </th>
              <td>{value.systemLabel}</td>
              <td>
                {value.value === null ? (
                  <span className="not-recorded">{value.whyText}</span>
                ) : (
                  <FormattedMessage id="need.percent" values={{ share: value.value }} />
                )}
              </td>
              <td>
                {value.numerator !== null && value.denominator !== null && (
                  <>
                    <FormattedNumber value={value.numerator} /> / <FormattedNumber value={value.denominator} />
                  </>
                )}
              </td>
              <td>
                {value.breaks.map((one) => formatMessage({ id: `need.break.${one}` })).join(' ')}
                {value.printed !== null && value.printed !== value.value && (
                  <>
                    {' '}
                    <FormattedMessage id="need.printed" values={{ share: value.printed }} />
                  </>
                )}
              </td>
              <td>
                {value.source} {value.locator}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
