import { Alert } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { kept } from '../../data/kept.ts';
import { useAnswer } from '../../data/use-answer.ts';
import { useSettled } from '../../data/use-settled.ts';
import { isInvented } from '../../parts/datasets.ts';
import { FailureNotice } from '../../parts/failure-notice.tsx';
import { PageHeading } from '../../parts/page-heading.tsx';
import { Answer, Sum } from './answer.tsx';
import { emptyProfile, isUnfinished, questionOf } from './profile.ts';
import { evidenceQuery, suggestionsQuery } from './suggestions-query.ts';
import { TwoDays } from './two-days.tsx';
import { YouthForm } from './youth-form.tsx';
import './suggestions.css';

const shownBeside = ['youth.birthYear', 'youth.monthsOutside', 'youth.county', 'youth.otStatusCode', 'asOf'];

/** Suggestions for one youth, who is known to this page alone and forgotten with it. */
export default function SuggestionsPage() {
  const { formatMessage } = useIntl();
  const [profile, setProfile] = useState(() => ({ ...emptyProfile, county: kept('county') ?? '' }));
  const settled = useSettled(profile);
  const around = useAnswer(evidenceQuery, {}, { keptWhileOpen: true });
  const datasets = around.data?.searchMeasures.facets.find(({ name }) => name === 'DATASET')?.values ?? [];
  const question = questionOf(
    settled,
    datasets.map(({ value }) => value).filter((name) => name !== null),
    isInvented,
  );
  const ready = !isUnfinished(settled) && datasets.length > 0;
  const answer = useAnswer(suggestionsQuery, question, { enabled: ready, keepFormer: true, forgetAfterMs: 0 });
  const error = answer.error ?? around.error;
  return (
    <div className="page suggestions-page">
      <PageHeading text={formatMessage({ id: 'suggestions.title' })} />
      <p className="suggestions-privacy no-print">
        <FormattedMessage id="suggestions.privacy" />
      </p>
      <YouthForm profile={profile} onChange={setProfile} counties={around.data?.counties ?? []} error={error} />
      {ready && !error && answer.data && (
        <a className="ds-link suggestions-jump no-print" href="#svar">
          <Sum suggested={answer.data.suggestMeasures} />
        </a>
      )}
      <section
        id="svar"
        className="suggestions-found"
        aria-live="polite"
        aria-busy={answer.isFetching}
        aria-label={formatMessage({ id: 'suggestions.found' })}
      >
        <FailureNotice
          error={error}
          shownBeside={shownBeside}
          onRetry={() => void (around.error ? around.refetch() : answer.refetch())}
        />
        {!ready && !error && (
          <Alert data-color="info" data-size="sm">
            <FormattedMessage id="suggestions.begin" />
          </Alert>
        )}
        {ready && !error && answer.data && (
          <>
            {settled.otherDay !== '' && <TwoDays question={question} otherDay={settled.otherDay} />}
            <Answer
              suggested={answer.data.suggestMeasures}
              question={question}
              rules={around.data?.ruleSet?.rules ?? []}
              youth={settled}
            />
          </>
        )}
      </section>
    </div>
  );
}
