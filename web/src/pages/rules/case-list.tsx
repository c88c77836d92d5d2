import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { FormattedDate, FormattedMessage } from 'react-intl';
import { Fold } from '../../parts/fold.tsx';
import { type CaseCheck, checksOf } from './cases.ts';
import type { WholeRuleSet } from './rules-query.ts';

/** The worked cases of a set: made-up youths, and what must come out for them before the set is published. */
export function CaseList({ set }: { readonly set: WholeRuleSet }) {
  const titles = new Map(set.rules.map(({ code, title }) => [code, title]));
  return (
    <section className="rules-part">
      <Heading level={2} data-size="sm" id="eksempler">
        <FormattedMessage id="rules.cases" values={{ count: set.cases.length }} />
      </Heading>
      <Paragraph className="rules-part-text" data-size="sm">
        <FormattedMessage id="rules.cases.text" />
      </Paragraph>
      {set.cases.map(({ number, title, source, checks }) => (
        <div key={number} id={`eksempel-${number}`} tabIndex={-1} className="rule-case">
          <Fold summary={<FormattedMessage id="rules.case" values={{ number, title }} />}>
            <p>
              <FormattedMessage id="rules.case.source" values={{ source }} />
            </p>
            <ol className="rule-checks">
              {checksOf(checks).map((check, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a published set never changes, and a check has no name.
                <li key={place}>
                  <Check check={check} titles={titles} />
                </li>
              ))}
            </ol>
          </Fold>
        </div>
      ))}
    </section>
  );
}

interface CheckProps {
  readonly check: CaseCheck;
  /** Titles of the set's rules by code. */
  readonly titles: ReadonlyMap<string, string>;
}

function Check({ check, titles }: CheckProps) {
  const { asOf, youth } = check;
  return (
    <>
      <p>
        <FormattedMessage
          id="rules.check"
          values={{
            day: <FormattedDate value={`${asOf}T12:00:00`} dateStyle="long" />,
            born: youth.birthYear == null ? 'no' : String(youth.birthYear),
            months: youth.monthsOutside ?? -1,
            status: youth.otStatusCode ?? 'no',
          }}
        />
      </p>
      <ul>
        {check.inTargetGroup !== null && (
          <li>
            <FormattedMessage id="rules.check.target" values={{ inside: check.inTargetGroup }} />
          </li>
        )}
        {check.priority !== null && (
          <li>
            <FormattedMessage id={`rules.priority.${check.priority}`} />
          </li>
        )}
        <Named id="rules.check.warns" codes={check.cautions} titles={titles} />
        <Named id="rules.check.unknown" codes={check.unknown.map(({ rule }) => rule)} titles={titles} />
        <Named id="rules.check.excludes" codes={check.excluded.map(({ rule }) => rule)} titles={titles} />
        {check.above.length > 0 && (
          <li>
            <FormattedMessage
              id="rules.check.above"
              values={{
                count: check.above.length,
                sources: [...new Set(check.above.map(({ source }) => source))].join(' · '),
              }}
            />
          </li>
        )}
        {check.fieldsThatMustNotCount.length > 0 && (
          <li>
            <FormattedMessage id="rules.check.notAsked" values={{ count: check.fieldsThatMustNotCount.length }} />
          </li>
        )}
      </ul>
    </>
  );
}

interface NamedProps {
  readonly id: string;
  readonly codes: readonly string[];
  readonly titles: ReadonlyMap<string, string>;
}

function Named({ id, codes, titles }: NamedProps) {
  return codes.map((code) => (
    <li key={code}>
      <FormattedMessage
        id={id}
        values={{
          rule: (
            <a className="ds-link" href={`#${code}`}>
              {titles.get(code) ?? code}
            </a>
          ),
        }}
      />
    </li>
  ));
}
