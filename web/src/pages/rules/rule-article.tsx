import { Heading, Paragraph, Tag, Link as TextLink } from '@digdir/designsystemet-react';
import { FormattedDate, FormattedMessage } from 'react-intl';
import { Link } from 'react-router';
import { Fold } from '../../parts/fold.tsx';
import { lawAddress } from './laws.ts';
import type { WholeRule } from './rules-query.ts';
import { tableAddress } from './table-address.ts';

interface RuleArticleProps {
  readonly rule: WholeRule;
  readonly id: string;
  /** The address names this rule. */
  readonly isTarget: boolean;
  /** Worked cases that name the rule. */
  readonly cases: readonly { readonly number: number; readonly title: string }[];
}

/** A rule: what it says, why, what it rests on, and when it counts. Links to it end in `#` and its code. */
export function RuleArticle({ rule, id, isTarget, cases }: RuleArticleProps) {
  return (
    <article id={id} tabIndex={-1} className={isTarget ? 'rule is-target' : 'rule'}>
      <Heading level={3} data-size="2xs">
        {rule.title}{' '}
        <a className="rule-code" href={`#${id}`}>
          {rule.code}
        </a>
      </Heading>
      <p className="row">
        <Tag data-size="sm" data-color={rule.grade === 'L' ? 'accent' : 'neutral'}>
          <FormattedMessage id={`rules.grade.${rule.grade}`} />
        </Tag>
        {rule.weight !== null && (
          <Tag data-size="sm" data-color="neutral">
            <FormattedMessage id="rules.points" values={{ points: rule.weight }} />
          </Tag>
        )}
        {rule.priority && (
          <Tag data-size="sm" data-color="neutral">
            <FormattedMessage id={`rules.priority.${rule.priority}`} />
          </Tag>
        )}
        {rule.certainty === 'INTERPRETATION' && (
          <Tag data-size="sm" data-color="warning">
            <FormattedMessage id="rules.certainty.INTERPRETATION" />
          </Tag>
        )}
      </p>
      <Paragraph>{rule.rationale}</Paragraph>
      <Conditions rule={rule} />
      <Fold summary={<FormattedMessage id="rules.basis" values={{ count: rule.evidence.length }} />}>
        <Evidence rule={rule} />
      </Fold>
      {cases.length > 0 && (
        <p className="rule-cases">
          <FormattedMessage id="rules.cases.of" />{' '}
          {cases.map(({ number, title }) => (
            <a key={number} className="ds-link" href={`#eksempel-${number}`}>
              {title}
            </a>
          ))}
        </p>
      )}
    </article>
  );
}

function Conditions({ rule }: { readonly rule: WholeRule }) {
  return (
    <dl className="rule-facts">
      <div>
        <dt>
          <FormattedMessage id="rules.when" />
        </dt>
        <dd>{rule.youthCondition.text}</dd>
      </div>
      {rule.measureCondition && (
        <div>
          <dt>
            <FormattedMessage id="rules.then" />
          </dt>
          <dd>{rule.measureCondition.text}</dd>
        </div>
      )}
      {rule.legalBasis && (
        <div>
          <dt>
            <FormattedMessage id="rules.law" />
          </dt>
          <dd>
            <Law text={rule.legalBasis} />
          </dd>
        </div>
      )}
      <div>
        <dt>
          <FormattedMessage id="rules.valid" />
        </dt>
        <dd>
          <Period rule={rule} />
        </dd>
      </div>
      <div>
        <dt>
          <FormattedMessage id="rules.certainty" />
        </dt>
        <dd>
          <FormattedMessage id={`rules.certainty.${rule.certainty}`} />
        </dd>
      </div>
    </dl>
  );
}

function Law({ text }: { readonly text: string }) {
  const address = lawAddress(text);
  if (address === undefined) return text;
  return (
    <TextLink href={address} rel="noreferrer">
      <FormattedMessage id="rules.law.link" values={{ text }} />
    </TextLink>
  );
}

/** From and to in words; a row without either counts always. */
export function Period({ rule: { validFrom, validTo } }: { readonly rule: WholeRule }) {
  const day = (text: string | null) => text && <FormattedDate value={`${text}T12:00:00`} dateStyle="long" />;
  const bounds = validFrom && validTo ? 'both' : validFrom ? 'from' : validTo ? 'to' : 'always';
  return <FormattedMessage id={`rules.valid.${bounds}`} values={{ from: day(validFrom), to: day(validTo) }} />;
}

function Evidence({ rule }: { readonly rule: WholeRule }) {
  return (
    <ul className="rule-evidence">
      {rule.evidence.map(({ source, locator, figures, n, p, caution }) => (
        <li key={`${source} ${locator} ${figures}`}>
          <Link className="ds-link" to={`/om#${encodeURIComponent(source)}`}>
            {source}
          </Link>
          , <Locator text={locator} />
          {figures && <>: {figures}</>}
          {n.length > 0 && (
            <p>
              <FormattedMessage id="rules.n" values={{ groups: n.length, n: n.join(' / ') }} />
              {p && <>; {p}</>}
            </p>
          )}
          {caution && (
            <p className="rule-caution">
              <FormattedMessage id="rules.caution" values={{ caution }} />
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Where in a source; a printed table that is shown here can be gone to. */
function Locator({ text }: { readonly text: string }) {
  const address = tableAddress(text);
  if (address === undefined) return text;
  return (
    <Link className="ds-link" to={address}>
      {text}
    </Link>
  );
}
