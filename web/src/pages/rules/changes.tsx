import { Field, Heading, Label, Paragraph, Select } from '@digdir/designsystemet-react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useSearchParams } from 'react-router';
import { useAnswer } from '../../data/use-answer.ts';
import { FailureNotice } from '../../parts/failure-notice.tsx';
import { Fold } from '../../parts/fold.tsx';
import { ChangedRule } from './changed-rule.tsx';
import { changesQuery, type RuleChange, type RuleSetName } from './rules-query.ts';

/** What differs between two sets: rules that are new, gone, or changed. */
export function Changes({ names }: { readonly names: readonly RuleSetName[] }) {
  const [address, setAddress] = useSearchParams();
  const numbers = names.map(({ number }) => number);
  const inForce = names.find(({ status }) => status === 'PUBLISHED')?.number ?? numbers.at(-1) ?? 0;
  const after = numberOf(address.get('til'), numbers) ?? inForce;
  const before = numberOf(address.get('fra'), numbers) ?? numbers.filter((number) => number < after).at(-1) ?? after;
  const enough = numbers.length > 1;
  const { data, error, refetch } = useAnswer(changesQuery, { before, after }, { enabled: enough, keepFormer: true });
  const choose = (name: string, value: string) =>
    setAddress((former) => new URLSearchParams([...[...former].filter(([key]) => key !== name), [name, value]]), {
      replace: true,
      preventScrollReset: true,
    });
  return (
    <section className="rules-part">
      <Heading level={2} data-size="sm" id="endringer">
        <FormattedMessage id="rules.changes" />
      </Heading>
      {!enough && (
        <Paragraph>
          <FormattedMessage id="rules.changes.onlyOne" />
        </Paragraph>
      )}
      {enough && (
        <div className="rules-controls">
          <SetSelect
            label="rules.changes.from"
            chosen={before}
            names={names}
            onChoose={(value) => choose('fra', value)}
          />
          <SetSelect label="rules.changes.to" chosen={after} names={names} onChoose={(value) => choose('til', value)} />
        </div>
      )}
      <FailureNotice error={error} onRetry={() => void refetch()} />
      {data && <Listed changes={data.ruleSetDifference} />}
    </section>
  );
}

function numberOf(text: string | null, numbers: readonly number[]): number | undefined {
  return numbers.find((number) => String(number) === text);
}

interface SetSelectProps {
  readonly label: string;
  readonly chosen: number;
  readonly names: readonly RuleSetName[];
  readonly onChoose: (value: string) => void;
}

function SetSelect({ label, chosen, names, onChoose }: SetSelectProps) {
  const { formatMessage } = useIntl();
  return (
    <Field data-size="sm">
      <Label>
        <FormattedMessage id={label} />
      </Label>
      <Select value={String(chosen)} onChange={(event) => onChoose(event.target.value)}>
        {names.map(({ number, status }) => (
          <Select.Option key={number} value={String(number)}>
            {formatMessage({ id: 'rules.set.name' }, { number, status })}
          </Select.Option>
        ))}
      </Select>
    </Field>
  );
}

/** Rules that only have other words in their reasons stand apart: they count as before. */
function Listed({ changes }: { readonly changes: readonly RuleChange[] }) {
  const isNew = changes.filter(({ before }) => before === null);
  const isGone = changes.filter(({ after }) => after === null);
  const both = changes.filter(({ before, after }) => before !== null && after !== null);
  const reworded = both.filter(({ fields }) => fields.every((field) => field === 'clauses'));
  const changed = both.filter((change) => !reworded.includes(change));
  return (
    <div className="rules-changes">
      {changes.length === 0 && (
        <Paragraph role="status">
          <FormattedMessage id="rules.changes.none" />
        </Paragraph>
      )}
      <Group id="rules.changes.new" changes={isNew} />
      <Group id="rules.changes.gone" changes={isGone} />
      <Group id="rules.changes.changed" changes={changed} />
      {reworded.length > 0 && (
        <Fold summary={<FormattedMessage id="rules.changes.reworded" values={{ count: reworded.length }} />}>
          <ul className="rule-evidence">
            {reworded.map(({ code, after }) => (
              <li key={`${code} ${after?.validFrom}`}>
                {after?.title} ({code})
              </li>
            ))}
          </ul>
        </Fold>
      )}
    </div>
  );
}

function Group({ id, changes }: { readonly id: string; readonly changes: readonly RuleChange[] }) {
  if (changes.length === 0) return null;
  return (
    <>
      <Heading level={3} data-size="2xs">
        <FormattedMessage id={id} values={{ count: changes.length }} />
      </Heading>
      {changes.map((change) => (
        <ChangedRule key={`${change.code} ${(change.after ?? change.before)?.validFrom}`} change={change} />
      ))}
    </>
  );
}
