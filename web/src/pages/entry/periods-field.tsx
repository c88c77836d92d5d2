import { Button, Checkbox, Fieldset, Textfield, ValidationMessage } from '@digdir/designsystemet-react';
import { FormattedMessage, useIntl } from 'react-intl';
import { type ItemFieldProps, ItemLabel, idOf } from './item-label.tsx';

type Ends = readonly [from: string, to: string];

const endsOf = (period: string): Ends => {
  const [from = '', to = ''] = period.split('/');
  return [from, to];
};

/** Periods from day to day; a period whose other day is not chosen yet is that one day. That there is none is an answer. */
export function PeriodsField({ item, value, problem, onChange }: ItemFieldProps) {
  const { formatMessage } = useIntl();
  const periods = Array.isArray(value) ? (value as string[]).map(endsOf) : [];
  const put = (next: readonly Ends[]) => onChange(next.length === 0 ? null : next.map((ends) => ends.join('/')));
  const take = (at: number, end: 0 | 1, day: string) =>
    put(periods.map((ends, index) => (index === at ? withDay(ends, end, day) : ends)));
  return (
    <Fieldset data-size="sm" id={idOf(item.field)} tabIndex={-1}>
      <Fieldset.Legend>
        <ItemLabel item={item} />
      </Fieldset.Legend>
      {item.help !== null && <Fieldset.Description>{item.help}</Fieldset.Description>}
      {periods.map((ends, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a period has no name but its place
        <div key={at} className="row entry-period">
          {([0, 1] as const).map((end) => (
            <Textfield
              key={end}
              data-size="sm"
              type="date"
              label={formatMessage({ id: end === 0 ? 'entry.period.from' : 'entry.period.to' }, { number: at + 1 })}
              value={ends[end]}
              onChange={(event) => take(at, end, event.target.value)}
            />
          ))}
          <Button variant="tertiary" data-size="sm" onClick={() => put(periods.filter((_, index) => index !== at))}>
            <FormattedMessage id="entry.period.remove" values={{ number: at + 1 }} />
          </Button>
        </div>
      ))}
      {periods.length < (item.limit ?? 0) && (
        <Button variant="secondary" data-size="sm" onClick={() => put([...periods, ['', '']])}>
          <FormattedMessage id="entry.period.add" />
        </Button>
      )}
      {periods.length === 0 && (
        <Checkbox
          value="none"
          label={formatMessage({ id: 'entry.period.none' })}
          checked={Array.isArray(value)}
          onChange={(event) => onChange(event.target.checked ? [] : null)}
        />
      )}
      {problem !== undefined && <ValidationMessage>{problem}</ValidationMessage>}
    </Fieldset>
  );
}

function withDay(ends: Ends, end: 0 | 1, day: string): Ends {
  const [from, to] = end === 0 ? [day, ends[1]] : [ends[0], day];
  return [from === '' ? to : from, to === '' ? from : to];
}
