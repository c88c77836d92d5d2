import { Field, Label, Select, Textfield } from '@digdir/designsystemet-react';
import { useEffect, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useLocation } from 'react-router';
import { useAnswer } from '../../data/use-answer.ts';
import { FailureNotice } from '../../parts/failure-notice.tsx';
import { Fold } from '../../parts/fold.tsx';
import { PageHeading } from '../../parts/page-heading.tsx';
import { RuleCard } from './rule-card.tsx';
import { RuleCase } from './rule-case.tsx';
import { inForce, keyOf } from './rule-changes.ts';
import { type RuleSet, ruleSetQuery, ruleSetsQuery } from './rules-query.ts';
import { SetChanges } from './set-changes.tsx';
import './rules.css';

const kinds = ['ELIGIBILITY', 'EXCLUSION', 'PRIORITY', 'PREFERENCE', 'CAUTION'] as const;

/** The rules that suggestions follow, each with its law or evidence; and what changed from one set to another. */
export default function RulesPage() {
  const { formatMessage } = useIntl();
  const [number, setNumber] = useState<number | null>(null);
  const [other, setOther] = useState<number | null>(null);
  const [day, setDay] = useState('');
  const sets = useAnswer(ruleSetsQuery, {});
  const { data, error, refetch } = useAnswer(ruleSetQuery, { number }, { keepFormer: true });
  const set = data?.ruleSet;
  const numbers = sets.data?.ruleSets ?? [];
  return (
    <div className="page rules-page">
      <PageHeading text={formatMessage({ id: 'rules.title' })} />
      <p>
        <FormattedMessage id="rules.intro" />
      </p>
      <div className="rules-wishes no-print">
        <SetChoice
          label="rules.set"
          value={set?.number ?? null}
          sets={numbers}
          onChange={(chosen) => setNumber(chosen)}
        />
        <Textfield
          data-size="sm"
          type="date"
          label={formatMessage({ id: 'rules.day' })}
          value={day}
          onChange={(event) => setDay(event.target.value)}
        />
        <SetChoice
          label="rules.compare"
          value={other}
          none={formatMessage({ id: 'rules.compare.none' })}
          sets={numbers.filter((one) => one.number !== set?.number)}
          onChange={setOther}
        />
      </div>
      <FailureNotice error={error ?? sets.error} onRetry={() => void refetch()} />
      {set && (
        <>
          {other !== null && other !== set.number && <SetChanges set={set} other={other} />}
          <Rules set={set} day={day} />
        </>
      )}
    </div>
  );
}

interface SetChoiceProps {
  readonly label: string;
  readonly value: number | null;
  readonly sets: readonly Pick<RuleSet, 'number' | 'title' | 'status'>[];
  readonly none?: string;
  readonly onChange: (number: number | null) => void;
}

function SetChoice({ label, value, sets, none, onChange }: SetChoiceProps) {
  const { formatMessage } = useIntl();
  return (
    <Field data-size="sm">
      <Label>
        <FormattedMessage id={label} />
      </Label>
      <Select
        value={value ?? ''}
        onChange={(event) => onChange(event.target.value === '' ? null : Number(event.target.value))}
      >
        {none !== undefined && <Select.Option value="">{none}</Select.Option>}
        {sets.map(({ number, status }) => (
          <Select.Option key={number} value={number}>
            {formatMessage({ id: 'rules.set.name' }, { number, status })}
          </Select.Option>
        ))}
      </Select>
    </Field>
  );
}

function Rules({ set, day }: { readonly set: RuleSet; readonly day: string }) {
  const [words, setWords] = useState('');
  const { formatMessage } = useIntl();
  const { hash } = useLocation();
  useEffect(() => {
    const code = decodeURIComponent(hash.slice(1));
    const row = set.rules.findLast((rule) => rule.code === code || keyOf(rule) === code);
    if (row) document.getElementById(keyOf(row))?.scrollIntoView();
  }, [hash, set]);
  const wanted = words.trim().toLowerCase();
  const rules = set.rules
    .filter((rule) => day === '' || inForce(rule, day))
    .filter((rule) => JSON.stringify(rule).toLowerCase().includes(wanted));
  return (
    <>
      <h2>{set.title}</h2>
      <Textfield
        className="rules-words no-print"
        data-size="sm"
        type="search"
        label={formatMessage({ id: 'rules.words' })}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <p role="status">
        <FormattedMessage id="rules.count" values={{ count: rules.length, all: set.rules.length }} />
      </p>
      {kinds.map((kind) => {
        const own = rules.filter((rule) => rule.kind === kind);
        if (own.length === 0) return null;
        return (
          <section key={kind}>
            <h2>
              <FormattedMessage id={`rules.kinds.${kind}`} />
            </h2>
            {own.map((rule) => (
              <RuleCard key={keyOf(rule)} rule={rule} />
            ))}
          </section>
        );
      })}
      <Fold summary={<FormattedMessage id="rules.cases" values={{ count: set.cases.length }} />}>
        <p>
          <FormattedMessage id="rules.cases.what" />
        </p>
        <ol>
          {set.cases.map((one) => (
            <RuleCase key={one.number} one={one} />
          ))}
        </ol>
      </Fold>
    </>
  );
}
