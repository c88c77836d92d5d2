import { FormattedDate, FormattedList, FormattedMessage, useIntl } from 'react-intl';
import { type LabelOf, useLabels } from '../../parts/labels.ts';
import type { RuleCase as Case } from './rules-query.ts';

/** What a case checks, as far as the page tells it. */
interface Check {
  readonly asOf: string;
  readonly youth: {
    readonly birthYear: number | null;
    readonly county: string | null;
    readonly monthsOutside: number | null;
    readonly aboutToQuit: boolean | null;
    readonly goals: readonly string[] | null;
    readonly needs: readonly string[] | null;
    readonly otStatusCode: string | null;
  };
  readonly inTargetGroup: boolean | null;
  readonly priority: string | null;
  readonly cautions: readonly string[];
  readonly excluded: readonly unknown[];
  readonly above: readonly { readonly source: string }[];
}

/** A worked case: invented youths on a day, and what must come out before the set may be published. */
export function RuleCase({ one }: { readonly one: Case }) {
  const { labelOf } = useLabels();
  const checks = JSON.parse(one.checks) as readonly Check[];
  return (
    <li>
      <strong>{one.title}</strong>
      <br />
      <span className="measure-facts">{one.source}</span>
      <ul>
        {checks.map((check, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the checks of a published set never change places
          <li key={place}>
            <OfYouth check={check} labelOf={labelOf} /> <MustBe check={check} />
          </li>
        ))}
      </ul>
    </li>
  );
}

function OfYouth({ check: { asOf, youth }, labelOf }: { readonly check: Check; readonly labelOf: LabelOf }) {
  const { formatMessage } = useIntl();
  const { birthYear, county, monthsOutside, aboutToQuit, goals, needs, otStatusCode } = youth;
  const facts = [
    birthYear === null ? null : formatMessage({ id: 'rules.case.born' }, { year: String(birthYear) }),
    county,
    aboutToQuit ? formatMessage({ id: 'rules.case.aboutToQuit' }) : null,
    monthsOutside === null || aboutToQuit ? null : formatMessage({ id: 'rules.case.months' }, { count: monthsOutside }),
    otStatusCode,
    ...(goals ?? []).map((goal) => labelOf('YouthGoal', goal)),
    ...(needs ?? []).map((need) => labelOf('YouthNeed', need)),
  ].filter((fact) => fact !== null);
  return (
    <>
      <FormattedDate value={asOf} dateStyle="long" timeZone="UTC" />: <FormattedList type="unit" value={facts} />.
    </>
  );
}

function MustBe({ check: { inTargetGroup, priority, cautions, excluded, above } }: { readonly check: Check }) {
  return (
    <>
      <FormattedMessage id={`rules.case.group.${String(inTargetGroup)}`} />{' '}
      {priority === 'HIGH' && <FormattedMessage id="rules.case.first" />}{' '}
      {cautions.length > 0 && <FormattedMessage id="rules.case.cautions" values={{ codes: cautions.join(', ') }} />}{' '}
      {excluded.length > 0 && <FormattedMessage id="rules.case.excluded" values={{ count: excluded.length }} />}{' '}
      {above.length > 0 && (
        <FormattedMessage
          id="rules.case.above"
          values={{ count: above.length, sources: above.map(({ source }) => source).join('; ') }}
        />
      )}
    </>
  );
}
