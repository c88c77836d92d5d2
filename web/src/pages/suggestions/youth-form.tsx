import {
  Button,
  Checkbox,
  Field,
  Fieldset,
  Label,
  Radio,
  Select,
  ValidationMessage,
} from '@digdir/designsystemet-react';
import { FormattedMessage, useIntl } from 'react-intl';
import { problemAt } from '../../data/failures.ts';
import { Fold } from '../../parts/fold.tsx';
import { useCodes } from '../../parts/labels.ts';
import { DigitsField } from './digits-field.tsx';
import { MoreOfYouth } from './more-of-youth.tsx';
import { birthYearOf, emptyProfile, type Profile, usualMonths } from './profile.ts';

const times = ['A', 'B', 'C'] as const;

export interface YouthFormProps {
  readonly profile: Profile;
  readonly onChange: (profile: Profile) => void;
  readonly counties: readonly { readonly number: string; readonly name: string }[];
  readonly error: Error | null;
}

/** What is known of the youth. Everything may be left open. */
export function YouthForm({ profile, onChange, counties, error }: YouthFormProps) {
  const { formatMessage } = useIntl();
  const set = (change: Partial<Profile>) => onChange({ ...profile, ...change });
  return (
    <form className="youth-form no-print" autoComplete="off" onSubmit={(event) => event.preventDefault()}>
      <CountyField profile={profile} onChange={onChange} counties={counties} error={error} />
      <BirthField profile={profile} onChange={onChange} error={error} />
      <Fieldset data-size="sm">
        <Fieldset.Legend>
          <FormattedMessage id="suggestions.time" />
        </Fieldset.Legend>
        {times.map((time) => (
          <Radio
            key={time}
            name="time"
            value={time}
            checked={profile.time === time}
            label={formatMessage({ id: `suggestions.time.${time}` })}
            onChange={() => set({ time, months: time === 'A' ? '' : usualMonths[time] })}
          />
        ))}
      </Fieldset>
      {(profile.time === 'B' || profile.time === 'C') && (
        <DigitsField
          label={formatMessage({ id: 'suggestions.months' })}
          description={formatMessage({ id: 'suggestions.months.help' }, { months: usualMonths[profile.time] })}
          most={3}
          value={profile.months}
          problem={problemAt(error, 'youth.monthsOutside')}
          onChange={(months) => set({ months })}
        />
      )}
      <Choices
        legend="suggestions.goals"
        list="YouthGoal"
        chosen={profile.goals}
        onChange={(chosen) => set({ goals: chosen })}
      />
      <Choices
        legend="suggestions.needs"
        list="YouthNeed"
        chosen={profile.needs}
        onChange={(chosen) => set({ needs: chosen })}
      />
      <Fold summary={<FormattedMessage id="suggestions.more" />}>
        <MoreOfYouth profile={profile} onChange={onChange} error={error} />
      </Fold>
      <div>
        <Button
          variant="secondary"
          data-size="sm"
          onClick={() => onChange({ ...emptyProfile, county: profile.county })}
        >
          <FormattedMessage id="suggestions.clear" />
        </Button>
      </div>
    </form>
  );
}

function CountyField({ profile, onChange, counties, error }: YouthFormProps) {
  const { formatMessage } = useIntl();
  const problem = problemAt(error, 'youth.county');
  return (
    <Field data-size="sm">
      <Label>
        <FormattedMessage id="suggestions.county" />
      </Label>
      <Select value={profile.county} onChange={(event) => onChange({ ...profile, county: event.target.value })}>
        <Select.Option value="">{formatMessage({ id: 'suggestions.county.unknown' })}</Select.Option>
        {counties.map(({ number, name }) => (
          <Select.Option key={number} value={number}>
            {name}
          </Select.Option>
        ))}
      </Select>
      {problem && <ValidationMessage>{problem}</ValidationMessage>}
    </Field>
  );
}

function BirthField({ profile, onChange, error }: Omit<YouthFormProps, 'counties'>) {
  const { formatMessage } = useIntl();
  const year = birthYearOf(profile, new Date());
  const meant = profile.birth.length === 2 && year !== null;
  return (
    <DigitsField
      label={formatMessage({ id: 'suggestions.birth' })}
      description={
        meant
          ? formatMessage({ id: 'suggestions.birth.meant' }, { year: String(year), age: profile.birth })
          : formatMessage({ id: 'suggestions.birth.help' })
      }
      most={4}
      value={profile.birth}
      problem={problemAt(error, 'youth.birthYear')}
      onChange={(birth) => onChange({ ...profile, birth })}
    />
  );
}

interface ChoicesProps {
  readonly legend: string;
  readonly list: string;
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

function Choices({ legend, list, chosen, onChange }: ChoicesProps) {
  const codes = useCodes(list);
  return (
    <Fieldset data-size="sm">
      <Fieldset.Legend>
        <FormattedMessage id={legend} />
      </Fieldset.Legend>
      {codes.map(({ code, label }) => (
        <Checkbox
          key={code}
          value={code}
          checked={chosen.includes(code)}
          label={label}
          onChange={(event) =>
            onChange(event.target.checked ? [...chosen, code] : chosen.filter((other) => other !== code))
          }
        />
      ))}
    </Fieldset>
  );
}
