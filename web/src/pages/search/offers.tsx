import { Button } from '@digdir/designsystemet-react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useAddress } from '../../data/use-address.ts';
import { useAnswer } from '../../data/use-answer.ts';
import type { LabelOf } from '../../parts/labels.ts';
import {
  choicesOfField,
  chosenOf,
  type FacetName,
  listOf,
  withChoice,
  wordsWithout,
  wordsWithoutWord,
} from './search-address.ts';
import { datasetsQuery, type Facet, type HitPage, type Relaxation, type SuggestedFilter } from './search-query.ts';
import type { useWords } from './use-words.ts';

interface OffersProps {
  readonly page: HitPage;
  readonly words: ReturnType<typeof useWords>;
  readonly labelOf: LabelOf;
}

/** What the service offers and never does by itself: words as filters, and what to leave out where nothing is found. */
export function Offers({ page, words, labelOf }: OffersProps) {
  return (
    <>
      {page.notices.map(({ text }) => (
        <p key={text} className="search-offer">
          {text}
        </p>
      ))}
      {page.didYouMean !== null && (
        <p className="search-offer">
          <FormattedMessage
            id="search.didYouMean"
            values={{
              words: (
                <Button variant="tertiary" data-size="sm" onClick={() => words.submit(page.didYouMean ?? '')}>
                  {page.didYouMean}
                </Button>
              ),
            }}
          />
        </p>
      )}
      {page.suggestedFilters.length > 0 && <OfferedFilters page={page} words={words} labelOf={labelOf} />}
      {page.relaxations.length > 0 && <Relaxations page={page} words={words} labelOf={labelOf} />}
    </>
  );
}

function OfferedFilters({ page, words, labelOf }: OffersProps) {
  const [, setAddress] = useAddress();
  const nameOf = useNames(page.facets, labelOf);
  const { data } = useAnswer(datasetsQuery, {}, { keptWhileOpen: true });
  const apply = ({ field, from, to }: SuggestedFilter, values: readonly string[]) => {
    const [choice] = choicesOfField(field);
    if (!choice) return;
    const number = data?.counties.find(({ name }) => name === values[0])?.number;
    const rest = wordsWithout(words.asked, from, to);
    words.submit(rest);
    setAddress((former) => {
      const before = choice === 'county' || choice === 'age' ? [] : chosenOf(former, choice);
      const after = choice === 'county' ? [number ?? values[0] ?? ''] : [...new Set([...before, ...values])];
      return withChoice(withChoice(former, choice, after), 'words', [rest]);
    });
  };
  const choices = page.suggestedFilters.flatMap((offered) =>
    (offered.field === 'age' ? offered.values.map((age) => [age]) : [offered.values]).map((values) => ({
      offered,
      values,
    })),
  );
  return (
    <div className="row search-offer">
      <FormattedMessage id="search.offered" />
      {choices.map(({ offered, values }) => (
        <Button
          key={`${offered.field}${values}`}
          variant="secondary"
          data-size="sm"
          onClick={() => apply(offered, values)}
        >
          {nameOf(offered.field, values)}
        </Button>
      ))}
    </div>
  );
}

function Relaxations({ page, words, labelOf }: OffersProps) {
  const { formatMessage } = useIntl();
  const [, setAddress] = useAddress();
  const nameOf = useNames(page.facets, labelOf);
  const relax = ({ filter, word }: Relaxation) => {
    if (word !== null) return words.submit(wordsWithoutWord(words.asked, word));
    setAddress((former) => choicesOfField(filter ?? '').reduce((left, name) => withChoice(left, name, []), former));
  };
  return (
    <div className="search-offer">
      <p>
        <FormattedMessage id="search.relax" />
      </p>
      <ul className="search-relaxations">
        {page.relaxations.map((relaxation) => (
          <li key={`${relaxation.filter}${relaxation.word}`}>
            <Button variant="secondary" data-size="sm" onClick={() => relax(relaxation)}>
              {relaxation.word === null
                ? formatMessage(
                    { id: 'search.relax.filter' },
                    { filter: nameOf(relaxation.filter ?? '', []), count: relaxation.totalCount },
                  )
                : formatMessage({ id: 'search.relax.word' }, { word: relaxation.word, count: relaxation.totalCount })}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A filter of the service in words, with its values where it has some. */
function useNames(facets: readonly Facet[], labelOf: LabelOf): (field: string, values: readonly string[]) => string {
  const { formatMessage } = useIntl();
  return (field, values) => {
    const [choice] = choicesOfField(field);
    if (choice === 'county' && values.length === 0) return formatMessage({ id: 'search.county' });
    if (choice === 'age' && values.length === 0) return formatMessage({ id: 'search.age' });
    if (choice === 'county') return formatMessage({ id: 'search.chip.county' }, { county: values.join(', ') });
    if (choice === 'age') return formatMessage({ id: 'search.chip.age' }, { age: values.join(', ') });
    const facet = facets.find(({ name }) => name === (choice as FacetName));
    const list = choice && listOf(choice);
    const labels = values.map((value) => (list ? labelOf(list, value) : value));
    return [facet?.label ?? field, labels.join(', ')].filter(Boolean).join(': ');
  };
}
