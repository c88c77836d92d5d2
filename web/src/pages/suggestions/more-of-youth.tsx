import { Checkbox, Field, Label, Select, Textfield, ValidationMessage } from '@digdir/designsystemet-react';
import { FormattedMessage, useIntl } from 'react-intl';
import { problemAt } from '../../data/failures.ts';
import { useCodes } from '../../parts/labels.ts';
import type { Profile } from './profile.ts';

interface MoreOfYouthProps {
  readonly profile: Profile;
  readonly onChange: (profile: Profile) => void;
  readonly error: Error | null;
}

/** What decides seldom: the status code, whether one has asked, the day whose law counts, a day to compare with. */
export function MoreOfYouth({ profile, onChange, error }: MoreOfYouthProps) {
  const { formatMessage } = useIntl();
  const set = (change: Partial<Profile>) => onChange({ ...profile, ...change });
  return (
    <div className="youth-more">
      <Checkbox
        data-size="sm"
        value="asked"
        checked={profile.asked}
        label={formatMessage({ id: 'suggestions.asked' })}
        onChange={(event) => set({ asked: event.target.checked })}
      />
      <StatusField profile={profile} onChange={onChange} error={error} />
      <Textfield
        data-size="sm"
        type="date"
        label={formatMessage({ id: 'suggestions.asOf' })}
        description={formatMessage({ id: 'suggestions.asOf.help' })}
        value={profile.asOf}
        error={problemAt(error, 'asOf')}
        onChange={(event) => set({ asOf: event.target.value })}
      />
      <Textfield
        data-size="sm"
        type="date"
        label={formatMessage({ id: 'suggestions.otherDay' })}
        value={profile.otherDay}
        onChange={(event) => set({ otherDay: event.target.value })}
      />
      <Checkbox
        data-size="sm"
        value="examples"
        checked={profile.withExamples}
        label={formatMessage({ id: 'suggestions.withExamples' })}
        onChange={(event) => set({ withExamples: event.target.checked })}
      />
    </div>
  );
}

function StatusField({ profile, onChange, error }: MoreOfYouthProps) {
  const { formatMessage } = useIntl();
  const codes = useCodes('OtStatusCode');
  const problem = problemAt(error, 'youth.otStatusCode');
  return (
    <Field data-size="sm">
      <Label>
        <FormattedMessage id="suggestions.status" />
      </Label>
      <Select value={profile.status} onChange={(event) => onChange({ ...profile, status: event.target.value })}>
        <Select.Option value="">{formatMessage({ id: 'suggestions.status.unknown' })}</Select.Option>
        {codes.map(({ code, label }) => (
          <Select.Option key={code} value={code}>
            {code}: {label}
          </Select.Option>
        ))}
      </Select>
      {problem && <ValidationMessage>{problem}</ValidationMessage>}
    </Field>
  );
}
