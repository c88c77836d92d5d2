import { Button, Heading } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { FormattedDate, FormattedMessage } from 'react-intl';
import { Link } from 'react-router';
import { ExcludedFold } from './excluded-fold.tsx';
import { MeetingSheet } from './meeting-sheet.tsx';
import { OfYouth } from './of-youth.tsx';
import type { Profile } from './profile.ts';
import { Reasons } from './reasons.tsx';
import { openEverywhere, standingOf } from './standing.ts';
import { SuggestionCard } from './suggestion-card.tsx';
import type { Evidence, Question, Suggested } from './suggestions-query.ts';

const shownFirst = 5;

interface AnswerProps {
  readonly suggested: Suggested;
  readonly question: Question;
  readonly rules: readonly Evidence[];
  readonly youth: Profile;
}

/** What the rules say of the youth, then the measures with their reasons, then those that are left out and why. */
export function Answer({ suggested, question, rules, youth }: AnswerProps) {
  const [all, setAll] = useState(false);
  const { suggestions, excludedCount } = suggested;
  const shown = all ? suggestions : suggestions.slice(0, shownFirst);
  const common = openEverywhere(suggestions);
  const saidAbove = new Set(common.map(({ code }) => code));
  return (
    <>
      <OfYouth youth={suggested.youth} />
      <Heading level={2} data-size="sm">
        <Sum suggested={suggested} />
      </Heading>
      {common.length > 0 && (
        <div>
          <p className="suggestions-how">
            <FormattedMessage id="suggestions.common" />
          </p>
          <Reasons mark="open" reasons={common} />
        </div>
      )}
      {shown.map((one) => (
        <SuggestionCard key={one.measure.id} suggestion={one} rules={rules} saidAbove={saidAbove} />
      ))}
      {!all && suggestions.length > shownFirst && (
        <Button className="no-print" variant="secondary" onClick={() => setAll(true)}>
          <FormattedMessage id="suggestions.all" values={{ count: suggestions.length - shownFirst }} />
        </Button>
      )}
      {excludedCount > 0 && <ExcludedFold question={question} count={excludedCount} rules={rules} />}
      {suggestions.length > 0 && (
        <MeetingSheet suggestions={suggestions.slice(0, 3)} youth={youth} asOf={suggested.asOf} />
      )}
      <p className="suggestions-foot">
        <FormattedMessage
          id="suggestions.foot"
          values={{
            number: suggested.ruleSet.number,
            day: <FormattedDate value={suggested.asOf} dateStyle="long" timeZone="UTC" />,
          }}
        />{' '}
        <Link className="ds-link" to="/regler">
          <FormattedMessage id="suggestions.foot.rules" />
        </Link>
      </p>
    </>
  );
}

/** How many fit, may fit and do not fit. */
export function Sum({ suggested: { suggestions, excludedCount } }: Pick<AnswerProps, 'suggested'>) {
  const fits = suggestions.filter((one) => standingOf(one) === 'fits').length;
  return (
    <FormattedMessage id="suggestions.sum" values={{ fits, perhaps: suggestions.length - fits, not: excludedCount }} />
  );
}
