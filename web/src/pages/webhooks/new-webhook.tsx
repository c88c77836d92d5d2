import { Button, Field, Label, Select, Textfield } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Problem } from '../../data/failures.ts';
import { useAct } from '../../data/use-act.ts';
import type { Viewer } from '../../data/use-viewer.ts';
import { FailureNotice } from '../../parts/failure-notice.tsx';
import { SecretNotice } from './secret-notice.tsx';
import { createMutation } from './webhooks-query.ts';

/** Registers an address: whose it is, where, and whether it is told of the county's measures or of all. */
export function NewWebhook({ viewer }: { readonly viewer: Viewer }) {
  const { formatMessage, locale } = useIntl();
  const [url, setUrl] = useState('');
  const [county, setCounty] = useState(viewer.counties[0]?.number ?? '');
  const [all, setAll] = useState(viewer.counties.length === 0);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [secret, setSecret] = useState<string | null>(null);
  const { act, acting, error, forget } = useAct(createMutation);
  const register = async () => {
    const changes = new URLSearchParams({ ...(all ? {} : { counties: county }), lang: locale.slice(0, 2) });
    const input = { url: url.trim(), county: county === '' ? null : county, changes: changes.toString() };
    const data = await act({ input });
    setProblems(data?.createWebhook.problems ?? []);
    if (data?.createWebhook.secret) {
      setSecret(data.createWebhook.secret);
      setUrl('');
    }
  };
  return (
    <form
      className="webhooks-new"
      onSubmit={(event) => {
        event.preventDefault();
        void register();
      }}
    >
      <h2>
        <FormattedMessage id="webhooks.new" />
      </h2>
      <FailureNotice error={error} onRetry={forget} />
      {secret !== null && <SecretNotice secret={secret} />}
      <Textfield
        data-size="sm"
        className="webhooks-field"
        type="url"
        label={formatMessage({ id: 'webhooks.address' })}
        description={formatMessage({ id: 'webhooks.address.help' })}
        value={url}
        error={problems.map(({ message }) => message).join(' ') || undefined}
        onChange={(event) => setUrl(event.target.value)}
      />
      {viewer.counties.length > 1 && (
        <Choice label="webhooks.county" value={county} onChange={setCounty}>
          {viewer.counties.map(({ number, name }) => (
            <Select.Option key={number} value={number}>
              {name}
            </Select.Option>
          ))}
        </Choice>
      )}
      {county !== '' && (
        <Choice label="webhooks.about" value={all ? 'all' : 'own'} onChange={(value) => setAll(value === 'all')}>
          <Select.Option value="own">{formatMessage({ id: 'webhooks.about.own' })}</Select.Option>
          <Select.Option value="all">{formatMessage({ id: 'webhooks.about.all' })}</Select.Option>
        </Choice>
      )}
      <Button type="submit" data-size="sm" disabled={acting || url.trim() === ''}>
        <FormattedMessage id="webhooks.register" />
      </Button>
    </form>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly children: React.ReactNode;
}

function Choice({ label, value, onChange, children }: ChoiceProps) {
  return (
    <Field data-size="sm" className="webhooks-field">
      <Label>
        <FormattedMessage id={label} />
      </Label>
      <Select value={value} onChange={(event) => onChange(event.target.value)}>
        {children}
      </Select>
    </Field>
  );
}
