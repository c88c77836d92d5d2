import { Button, Field, Label, Select, ValidationMessage } from '@digdir/designsystemet-react';
import { useId, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useSearchParams } from 'react-router';
import { today } from './in-force.ts';
import type { RuleSetName, WholeRuleSet } from './rules-query.ts';

interface RuleControlsProps {
  readonly set: WholeRuleSet;
  readonly names: readonly RuleSetName[];
  /** ISO date. */
  readonly day: string;
}

/** Which set is read, and on what day; both stand in the address. */
export function RuleControls({ set, names, day }: RuleControlsProps) {
  const { formatMessage } = useIntl();
  const [address, setAddress] = useSearchParams();
  const dayId = useId();
  const [typed, setTyped] = useState({ day, wrong: false });
  const choose = (name: string, value: string) =>
    setAddress(
      (former) => {
        const next = new URLSearchParams(former);
        if (value === '') next.delete(name);
        else next.set(name, value);
        return next;
      },
      { replace: true, preventScrollReset: true },
    );
  return (
    <div className="rules-controls no-print">
      <Field data-size="sm">
        <Label>
          <FormattedMessage id="rules.set" />
        </Label>
        <Select value={String(set.number)} onChange={(event) => choose('sett', event.target.value)}>
          {names.map(({ number, status }) => (
            <Select.Option key={number} value={String(number)}>
              {formatMessage({ id: 'rules.set.name' }, { number, status })}
            </Select.Option>
          ))}
        </Select>
      </Field>
      <Field data-size="sm">
        <Label htmlFor={dayId}>
          <FormattedMessage id="rules.day" />
        </Label>
        <input
          id={dayId}
          className="ds-input"
          type="date"
          min="1990-01-01"
          max="2100-12-31"
          value={typed.day}
          onChange={({ target: { value, validity } }) => {
            setTyped({ day: value, wrong: !validity.valid || value === '' });
            if (validity.valid && value !== '') choose('dato', value);
          }}
        />
        {typed.wrong && (
          <ValidationMessage>
            <FormattedMessage id="rules.day.wrong" />
          </ValidationMessage>
        )}
      </Field>
      {address.get('dato') !== null && day !== today() && (
        <Button
          variant="tertiary"
          data-size="sm"
          onClick={() => {
            setTyped({ day: today(), wrong: false });
            choose('dato', '');
          }}
        >
          <FormattedMessage id="rules.toToday" />
        </Button>
      )}
    </div>
  );
}
