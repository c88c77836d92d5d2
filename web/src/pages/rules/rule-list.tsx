import { Field, Heading, Input, Label, Paragraph, ValidationMessage } from '@digdir/designsystemet-react';
import { useMemo, useState } from 'react';
import { FormattedDate, FormattedMessage } from 'react-intl';
import { checksOf, rulesNamedIn } from './cases.ts';
import { inForce } from './in-force.ts';
import { RuleArticle } from './rule-article.tsx';
import { matches, withIdentityNumber } from './rule-filter.ts';
import type { WholeRule, WholeRuleSet } from './rules-query.ts';

/** Parts of the list in the order rules count: who it is for, what is kept out, what comes first. */
const parts = [
  ['target', ({ level, kind }: WholeRule) => level === 'YOUTH' && (kind === 'ELIGIBILITY' || kind === 'EXCLUSION')],
  ['order', ({ kind }: WholeRule) => kind === 'PRIORITY'],
  ['gates', ({ level, kind }: WholeRule) => level === 'PAIR' && (kind === 'ELIGIBILITY' || kind === 'EXCLUSION')],
  ['points', ({ kind }: WholeRule) => kind === 'PREFERENCE'],
  ['cautions', ({ kind }: WholeRule) => kind === 'CAUTION'],
] as const;

interface RuleListProps {
  readonly set: WholeRuleSet;
  readonly day: string;
  /** Code of the rule the address names. */
  readonly target: string;
}

export function RuleList({ set, day, target }: RuleListProps) {
  const { words, refused, type } = useWords();
  const cases = useMemo(
    () => set.cases.map(({ number, title, checks }) => ({ number, title, rules: rulesNamedIn(checksOf(checks)) })),
    [set],
  );
  const counting = set.rules.filter((rule) => inForce(rule, day));
  const resting = set.rules.filter((rule) => !inForce(rule, day) && matches(rule, words));
  const found = counting.filter((rule) => matches(rule, words));
  const article = (rule: WholeRule) => (
    <RuleArticle
      key={`${rule.code} ${rule.validFrom}`}
      rule={rule}
      id={idOf(rule, counting)}
      isTarget={rule.code === target}
      cases={cases.filter(({ rules }) => rules.includes(rule.code))}
    />
  );
  return (
    <>
      <Field className="rules-filter no-print" data-size="sm">
        <Label>
          <FormattedMessage id="rules.filter" />
        </Label>
        <Input value={words} maxLength={100} autoComplete="off" onChange={(event) => type(event.target.value)} />
        {refused && (
          <ValidationMessage>
            <FormattedMessage id="rules.filter.identity" />
          </ValidationMessage>
        )}
      </Field>
      <Paragraph role="status" data-size="sm">
        <FormattedMessage
          id="rules.count"
          values={{
            found: found.length,
            all: counting.length,
            filtered: words.trim() !== '',
            day: <FormattedDate value={`${day}T12:00:00`} dateStyle="long" />,
          }}
        />
      </Paragraph>
      {parts.map(([name, belongs]) => (
        <Part key={name} name={name} rules={found.filter(belongs)} article={article} />
      ))}
      <Part name="resting" rules={resting} article={article} />
    </>
  );
}

interface PartProps {
  readonly name: (typeof parts)[number][0] | 'resting';
  readonly rules: readonly WholeRule[];
  readonly article: (rule: WholeRule) => React.ReactNode;
}

function Part({ name, rules, article }: PartProps) {
  if (rules.length === 0) return null;
  return (
    <section className="rules-part">
      <Heading level={2} data-size="sm">
        <FormattedMessage id={`rules.part.${name}`} values={{ count: rules.length }} />
      </Heading>
      <Paragraph className="rules-part-text" data-size="sm">
        <FormattedMessage id={`rules.part.${name}.text`} />
      </Paragraph>
      {rules.map(article)}
    </section>
  );
}

/** The code; a row that rests while another row of its code counts has its first day or last day too. */
function idOf(rule: WholeRule, counting: readonly WholeRule[]): string {
  const hasTwin = !counting.includes(rule) && counting.some(({ code }) => code === rule.code);
  return hasTwin ? `${rule.code}-${rule.validFrom ?? rule.validTo}` : rule.code;
}

/** The words of the filter. They never leave the page; an identity number does not even stay in the field. */
function useWords() {
  const [words, setWords] = useState('');
  const [refused, setRefused] = useState(false);
  const type = (text: string) => {
    setRefused(withIdentityNumber(text));
    setWords(withIdentityNumber(text) ? '' : text);
  };
  return { words, refused, type };
}
