import {
  Checkbox,
  Field,
  Fieldset,
  Label,
  Select,
  Textarea,
  Textfield,
  ValidationMessage,
} from '@digdir/designsystemet-react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useCodes } from '../../parts/labels.ts';
import { type ItemFieldProps, ItemLabel, idOf } from './item-label.tsx';
import { PeriodsField } from './periods-field.tsx';

/** One item of the form, by its kind. Left as it is, it is not recorded. */
export function ItemField(props: ItemFieldProps) {
  switch (props.item.kind) {
    case 'CODES':
      return <CodesField {...props} />;
    case 'ANSWERS':
      return <AnswersField {...props} />;
    case 'CODE':
    case 'ANSWER':
    case 'BOOLEAN':
    case 'COUNTY':
      return <OneOfField {...props} />;
    case 'LINKS':
      return <LinksField {...props} />;
    case 'PERIODS':
      return <PeriodsField {...props} />;
    case 'INTEGER':
      return <NumberField {...props} />;
    default:
      return <TextItem {...props} />;
  }
}

function TextItem({ item, value, problem, onChange }: ItemFieldProps) {
  const text = typeof value === 'string' ? value : '';
  const long = (item.limit ?? 0) > 200;
  const shared = {
    id: idOf(item.field),
    'data-size': 'sm',
    value: text,
    autoComplete: 'off',
    ...(item.limit === null ? {} : { maxLength: item.limit }),
  } as const;
  if (!long) {
    return (
      <Textfield
        {...shared}
        label={<ItemLabel item={item} />}
        description={item.help ?? undefined}
        error={problem}
        onChange={(event) => onChange(event.target.value)}
      />
    );
  }
  return (
    <Field data-size="sm">
      <Label>
        <ItemLabel item={item} />
      </Label>
      {item.help !== null && <Field.Description>{item.help}</Field.Description>}
      <Textarea
        {...shared}
        rows={4}
        aria-invalid={problem !== undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      {problem !== undefined && <ValidationMessage>{problem}</ValidationMessage>}
    </Field>
  );
}

function NumberField({ item, value, problem, onChange }: ItemFieldProps) {
  return (
    <Textfield
      id={idOf(item.field)}
      className="entry-number"
      data-size="sm"
      label={<ItemLabel item={item} />}
      description={item.help ?? undefined}
      inputMode="numeric"
      autoComplete="off"
      maxLength={5}
      value={typeof value === 'number' ? String(value) : ''}
      error={problem}
      onChange={(event) => {
        const digits = event.target.value.replace(/\D/g, '');
        onChange(digits === '' ? null : Number(digits));
      }}
    />
  );
}

function LinksField({ item, value, problem, onChange }: ItemFieldProps) {
  const links = Array.isArray(value) ? (value as string[]) : [];
  return (
    <Field data-size="sm">
      <Label>
        <ItemLabel item={item} />
      </Label>
      <Field.Description>
        <FormattedMessage id="entry.links.help" />
      </Field.Description>
      <Textarea
        id={idOf(item.field)}
        rows={2}
        defaultValue={links.join('\n')}
        aria-invalid={problem !== undefined}
        onChange={(event) => {
          const lines = event.target.value.split(/\s+/).filter((line) => line !== '');
          onChange(lines.length === 0 ? null : lines);
        }}
      />
      {problem !== undefined && <ValidationMessage>{problem}</ValidationMessage>}
    </Field>
  );
}

/** Choices of a field with one answer; the first says that nothing is recorded. */
function useChoices({ item, counties }: ItemFieldProps): readonly (readonly [value: string, label: string])[] {
  const { formatMessage } = useIntl();
  const answers = useCodes('Answer');
  if (item.kind === 'COUNTY') return counties.map(({ number, name }) => [number, name] as const);
  if (item.kind === 'BOOLEAN') {
    return ['true', 'false'].map((value) => [value, formatMessage({ id: `entry.${value}` })] as const);
  }
  const codes = item.kind === 'ANSWER' ? answers.filter(({ code }) => code !== 'NOT_RECORDED') : item.answers;
  return codes.map(({ code, label }) => [code, label] as const);
}

function OneOfField(props: ItemFieldProps) {
  const { item, value, problem, onChange } = props;
  const { formatMessage } = useIntl();
  const choices = useChoices(props);
  const required = item.field === 'language';
  const shown = value === null || value === undefined || value === 'NOT_RECORDED' ? '' : String(value);
  const take = (chosen: string) => {
    if (item.kind === 'BOOLEAN') onChange(chosen === '' ? null : chosen === 'true');
    else onChange(chosen === '' ? (item.kind === 'ANSWER' ? 'NOT_RECORDED' : null) : chosen);
  };
  return (
    <Field data-size="sm" className="entry-choice">
      <Label>
        <ItemLabel item={item} />
      </Label>
      {item.help !== null && <Field.Description>{item.help}</Field.Description>}
      <Select
        id={idOf(item.field)}
        value={shown}
        aria-invalid={problem !== undefined}
        onChange={(event) => take(event.target.value)}
      >
        {!required && <Select.Option value="">{formatMessage({ id: 'entry.notRecorded' })}</Select.Option>}
        {choices.map(([code, label]) => (
          <Select.Option key={code} value={code}>
            {label}
          </Select.Option>
        ))}
        {shown !== '' && !choices.some(([code]) => code === shown) && (
          <Select.Option value={shown}>{shown}</Select.Option>
        )}
      </Select>
      {problem !== undefined && <ValidationMessage>{problem}</ValidationMessage>}
    </Field>
  );
}

/** Several codes; that none holds is an answer of its own. */
function CodesField({ item, value, problem, onChange }: ItemFieldProps) {
  const { formatMessage } = useIntl();
  const chosen = Array.isArray(value) ? (value as string[]) : null;
  const take = (code: string, taken: boolean) => {
    const next = taken ? [...(chosen ?? []), code] : (chosen ?? []).filter((other) => other !== code);
    onChange(next.length === 0 ? null : next);
  };
  return (
    <Fieldset data-size="sm" id={idOf(item.field)} tabIndex={-1}>
      <Fieldset.Legend>
        <ItemLabel item={item} />
      </Fieldset.Legend>
      {item.help !== null && <Fieldset.Description>{item.help}</Fieldset.Description>}
      {item.answers.map(({ code, label }) => (
        <Checkbox
          key={code}
          value={code}
          label={label}
          checked={chosen?.includes(code) ?? false}
          onChange={(event) => take(code, event.target.checked)}
        />
      ))}
      {item.field !== 'inclusionCriteria' && (
        <Checkbox
          value="none"
          label={formatMessage({ id: 'entry.none' })}
          checked={chosen?.length === 0}
          onChange={(event) => onChange(event.target.checked ? [] : null)}
        />
      )}
      {problem !== undefined && <ValidationMessage>{problem}</ValidationMessage>}
    </Fieldset>
  );
}

interface ContentAnswer {
  readonly content: string;
  readonly answer: string;
}

function AnswersField({ item, value, problem, onChange }: ItemFieldProps) {
  const answers = useCodes('Answer');
  const given = Array.isArray(value) ? (value as ContentAnswer[]) : [];
  const answerTo = (content: string) => given.find((one) => one.content === content)?.answer ?? 'NOT_RECORDED';
  const take = (content: string, answer: string) =>
    onChange(item.answers.map(({ code }) => ({ content: code, answer: code === content ? answer : answerTo(code) })));
  return (
    <Fieldset data-size="sm" id={idOf(item.field)} tabIndex={-1}>
      <Fieldset.Legend>
        <ItemLabel item={item} />
      </Fieldset.Legend>
      {item.help !== null && <Fieldset.Description>{item.help}</Fieldset.Description>}
      {item.answers.map(({ code, label }) => (
        <Field key={code} data-size="sm" className="entry-choice">
          <Label>{label}</Label>
          <Select value={answerTo(code)} onChange={(event) => take(code, event.target.value)}>
            {answers.map((answer) => (
              <Select.Option key={answer.code} value={answer.code}>
                {answer.label}
              </Select.Option>
            ))}
          </Select>
        </Field>
      ))}
      {problem !== undefined && <ValidationMessage>{problem}</ValidationMessage>}
    </Fieldset>
  );
}
