import { Paragraph } from '@digdir/designsystemet-react';
import { FormattedMessage } from 'react-intl';
import { Link } from 'react-router';
import { useAnswer } from '../../data/use-answer.ts';
import { isInvented } from '../../parts/datasets.ts';
import { FailureNotice } from '../../parts/failure-notice.tsx';
import { aboutQuery } from './about-query.ts';

/** The datasets that are loaded, each with its size and what its rows are, and the rule set in force. */
export function Holdings() {
  const { data, error, refetch } = useAnswer(aboutQuery, {});
  const datasets = data?.searchMeasures.facets.find(({ name }) => name === 'DATASET')?.values ?? [];
  const set = data?.ruleSet;
  return (
    <div className="about-holdings" aria-busy={!data && !error}>
      <FailureNotice error={error} onRetry={() => void refetch()} />
      <dl>
        {datasets.map(({ value, label, count }) => (
          <div key={value}>
            <dt>
              <FormattedMessage id="about.data.set" values={{ name: label, count }} />
            </dt>
            <dd>
              <FormattedMessage id={`about.data.${kindOf(value ?? '')}`} />
            </dd>
          </div>
        ))}
      </dl>
      {set && (
        <Paragraph>
          <FormattedMessage
            id="about.data.rules"
            values={{
              number: set.number,
              count: new Set(set.rules.map(({ code }) => code)).size,
              a: (words: React.ReactNode[]) => (
                <Link className="ds-link" to="/regler">
                  {words}
                </Link>
              ),
            }}
          />
        </Paragraph>
      )}
    </div>
  );
}

function kindOf(dataset: string): 'invented' | 'named' | 'other' {
  if (isInvented(dataset)) return 'invented';
  return dataset === 'named-in-sources' ? 'named' : 'other';
}
