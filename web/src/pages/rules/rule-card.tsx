import { Tag } from '@digdir/designsystemet-react';
import { FormattedDate, FormattedMessage } from 'react-intl';
import { Fold } from '../../parts/fold.tsx';
import { keyOf } from './rule-changes.ts';
import type { Rule } from './rules-query.ts';

/** One rule: what it asks for, what it gives, what it rests on, when it is in force and how sure that is. */
export function RuleCard({ rule }: { readonly rule: Rule }) {
  const { code, title, kind, grade, certainty, rationale, legalBasis, weight, youthCondition, measureCondition } = rule;
  return (
    <article className="rule" id={keyOf(rule)}>
      <h3>
        {code} {title}
      </h3>
      <div className="row">
        <Tag data-size="sm" data-color="neutral">
          <FormattedMessage id={`rules.kind.${kind}`} values={{ weight: weight ?? 0 }} />
        </Tag>
        <Tag data-size="sm" data-color={grade === 'L' ? 'accent' : 'neutral'}>
          <FormattedMessage id={`rules.grade.${grade}`} />
        </Tag>
        {certainty === 'INTERPRETATION' && (
          <Tag data-size="sm" data-color="warning">
            <FormattedMessage id="rules.interpretation" />
          </Tag>
        )}
      </div>
      <p>{rationale}</p>
      <dl className="rule-parts">
        <Part id="youth">{youthCondition.text}</Part>
        {measureCondition && <Part id="measure">{measureCondition.text}</Part>}
        {legalBasis && <Part id="law">{legalBasis}</Part>}
        <Part id="period">
          <Period rule={rule} />
        </Part>
      </dl>
      {rule.evidence.length > 0 && (
        <Fold summary={<FormattedMessage id="rules.evidence" values={{ count: rule.evidence.length }} />}>
          <ul>
            {rule.evidence.map(({ source, locator, figures, n, p, caution }) => (
              <li key={`${source} ${locator}`}>
                {source}, {locator}
                {figures && `: ${figures}`}
                {n.length > 0 && ` (N = ${n.join(', ')}${p ? `; ${p}` : ''})`}
                {caution && <em> {caution}</em>}
              </li>
            ))}
          </ul>
        </Fold>
      )}
    </article>
  );
}

function Part({ id, children }: { readonly id: string; readonly children: React.ReactNode }) {
  return (
    <div>
      <dt>
        <FormattedMessage id={`rules.part.${id}`} />
      </dt>
      <dd>{children}</dd>
    </div>
  );
}

function Period({ rule: { validFrom, validTo } }: { readonly rule: Pick<Rule, 'validFrom' | 'validTo'> }) {
  const day = (value: string | null) => value && <FormattedDate value={value} dateStyle="long" timeZone="UTC" />;
  const bounds = `${validFrom === null ? '' : 'From'}${validTo === null ? '' : 'To'}` || 'Always';
  return <FormattedMessage id={`rules.period.${bounds}`} values={{ from: day(validFrom), to: day(validTo) }} />;
}
