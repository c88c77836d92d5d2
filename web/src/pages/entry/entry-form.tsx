import { Alert, Button, Paragraph, Textfield } from '@digdir/designsystemet-react';
import { useEffect, useRef, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useNavigate } from 'react-router';
import type { ResultOf } from '../../data/graphql.ts';
import { useSettled } from '../../data/use-settled.ts';
import { FailureNotice } from '../../parts/failure-notice.tsx';
import { ChangeList } from './change-list.tsx';
import { Conflict } from './conflict.tsx';
import { Duplicates } from './duplicates.tsx';
import type { FormItem, formQuery } from './entry-query.ts';
import { changedFields, type Values } from './entry-values.ts';
import { ItemField } from './item-field.tsx';
import { ProblemList } from './problem-list.tsx';
import { type Saved, useEntry } from './use-entry.ts';

interface EntryFormProps {
  readonly form: ResultOf<typeof formQuery>;
  readonly saved: Saved | null;
  /** What the service has, and what the form begins with. */
  readonly base: Values;
  readonly given: Values;
  /** The reader does not own the measure: what is written is a proposal. */
  readonly proposing: boolean;
}

/** What is somebody's judgement stands with a reason. */
const judged: ReadonlySet<string> = new Set(['targetGroups', 'recordedCategories']);

/** A draft is kept this long after the last key. */
const keepAfterMs = 1_500;

/** One column, section by section; errors beside their fields and in a list above the button. */
export function EntryForm({ form, saved: first, base, given, proposing }: EntryFormProps) {
  const items = form.measureForm.items;
  const navigate = useNavigate();
  const [values, setValues] = useState(given);
  const [because, setBecause] = useState('');
  const [source, setSource] = useState('');
  const [sent, setSent] = useState(false);
  const entry = useEntry(items, first, base);
  const isDraft = !proposing && (entry.saved === null || entry.saved.status === 'DRAFT');
  const kept = useKeptDraft(isDraft, values, entry.keepDraft);
  const problems = new Map(entry.problems.map(({ path, message }) => [path.split('.')[0] ?? '', message]));
  const forWhom = changedFields(items, isDraft ? {} : base, values).some((field) => judged.has(field));
  const set = (field: string, value: unknown) => setValues((former) => ({ ...former, [field]: value }));
  const finish = async () => {
    const done = proposing ? await entry.propose(values, because, source) : await entry.publish(values, because);
    if (!done) return;
    if (proposing) setSent(true);
    else void navigate(`/tiltak/${entry.saved?.id ?? ''}`);
  };
  if (sent) return <Sent />;
  return (
    <form
      className="entry"
      noValidate
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        void finish();
      }}
    >
      {isDraft && (
        <Duplicates
          name={String(values['name'] ?? '')}
          county={values['county'] as string | null}
          own={entry.saved?.id}
        />
      )}
      {sectionsOf(items).map((section) => (
        <section key={section.label} className="entry-section" aria-label={section.label}>
          <h2>{section.label}</h2>
          {section.items.map((item) => (
            <ItemField
              key={item.field}
              item={item}
              value={values[item.field]}
              problem={problems.get(item.field)}
              counties={form.counties}
              onChange={(value) => set(item.field, value)}
            />
          ))}
        </section>
      ))}
      {!isDraft && <ChangeList form={form} base={base} values={values} />}
      {(!isDraft || forWhom) && (
        <Why
          needed={proposing || forWhom}
          because={because}
          onBecause={setBecause}
          source={source}
          onSource={setSource}
          proposing={proposing}
          problem={problems.get('because')}
        />
      )}
      <ProblemList items={items} problems={entry.problems} />
      {entry.conflict && entry.saved !== null ? (
        <Conflict
          form={form}
          id={entry.saved.id}
          base={base}
          mine={values}
          onChoose={(now, theirs, chosen) => {
            entry.goOnFrom(now, theirs);
            setValues(chosen);
          }}
        />
      ) : (
        <FailureNotice error={entry.error} shownBeside={['input']} onRetry={() => void finish()} />
      )}
      <div className="row">
        <Button type="submit" disabled={entry.saving || (!isDraft && changedFields(items, base, values).length === 0)}>
          <FormattedMessage id={proposing ? 'entry.propose' : isDraft ? 'entry.publish' : 'entry.save'} />
        </Button>
        <span role="status" className="entry-kept">
          {kept !== null && <FormattedMessage id="entry.kept" values={{ time: kept }} />}
        </span>
      </div>
    </form>
  );
}

interface Section {
  readonly label: string;
  readonly items: readonly FormItem[];
}

function sectionsOf(items: readonly FormItem[]): readonly Section[] {
  const labels = [...new Set(items.map(({ sectionLabel }) => sectionLabel))];
  return labels.map((label) => ({ label, items: items.filter(({ sectionLabel }) => sectionLabel === label) }));
}

/** Keeps a draft as one types; when it was last kept, or null. */
function useKeptDraft(isDraft: boolean, values: Values, keep: (values: Values) => Promise<boolean>): Date | null {
  const settled = useSettled(values, keepAfterMs);
  const [kept, setKept] = useState<Date | null>(null);
  const first = useRef(values);
  const latest = useRef(keep);
  latest.current = keep;
  useEffect(() => {
    const written = typeof settled['name'] === 'string' && settled['name'].trim() !== '';
    if (!isDraft || !written || settled === first.current) return;
    void latest.current(settled).then((done) => done && setKept(new Date()));
  }, [isDraft, settled]);
  return kept;
}

interface WhyProps {
  readonly because: string;
  readonly onBecause: (text: string) => void;
  readonly source: string;
  readonly onSource: (text: string) => void;
  readonly proposing: boolean;
  readonly needed: boolean;
  readonly problem: string | undefined;
}

function Why({ because, onBecause, source, onSource, proposing, needed, problem }: WhyProps) {
  const { formatMessage } = useIntl();
  return (
    <section className="entry-section">
      <h2>
        <FormattedMessage id="entry.why.title" />
      </h2>
      <Textfield
        id="entry-because"
        data-size="sm"
        label={formatMessage({ id: proposing ? 'entry.why.needed' : needed ? 'entry.why.forWhom' : 'entry.why' })}
        maxLength={500}
        value={because}
        error={problem}
        onChange={(event) => onBecause(event.target.value)}
      />
      {proposing && (
        <Textfield
          data-size="sm"
          label={formatMessage({ id: 'entry.source' })}
          maxLength={500}
          value={source}
          onChange={(event) => onSource(event.target.value)}
        />
      )}
    </section>
  );
}

function Sent() {
  return (
    <Alert data-color="success" role="status">
      <Paragraph>
        <FormattedMessage id="entry.sent" />
      </Paragraph>
    </Alert>
  );
}
