import { useEffect, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import { problemAt } from '../../data/failures.ts';
import { kept } from '../../data/kept.ts';
import { type ChangeAddress, useAddress } from '../../data/use-address.ts';
import { FailureNotice } from '../../parts/failure-notice.tsx';
import { useLabels } from '../../parts/labels.ts';
import { PageHeading } from '../../parts/page-heading.tsx';
import { Chips } from './chips.tsx';
import { CompareBar } from './compare-bar.tsx';
import { FilterPanel } from './filter-panel.tsx';
import { Offers } from './offers.tsx';
import { Results } from './results.tsx';
import { filterOf, orderOf, shownOf, withChoice } from './search-address.ts';
import { SearchBox } from './search-box.tsx';
import { useHits, useLastAnswer } from './use-hits.ts';
import { useWords } from './use-words.ts';
import './search.css';

const shownBeside = ['query', 'filter.counties', 'filter.age'];

/** The landing page: words and filters on one side, measures on the other. All of it stands in the address. */
export function SearchPage() {
  const { formatMessage } = useIntl();
  const [address, setAddress] = useAddress();
  useOwnCountyFirst(address, setAddress);
  const words = useWords();
  const [shown] = useState(() => shownOf(address));
  const hits = useHits({ words: words.asked, filter: filterOf(address), order: orderOf(address) }, shown);
  const { labelOf } = useLabels();
  const refusal = useRefusedWords(hits.error, words);
  const { answered, asked } = words;
  const fresh = hits.isSuccess && !hits.isPlaceholderData;
  useEffect(() => {
    if (fresh) answered(asked);
  }, [fresh, asked, answered]);
  const pages = useLastAnswer(hits.data?.pages);
  const [first] = pages;
  return (
    <div className="page search-page">
      <PageHeading text={formatMessage({ id: 'search.title' })} />
      <SearchBox words={words} problem={refusal} />
      <FilterPanel facets={first?.facets} error={hits.error} />
      <section className="search-found" aria-busy={hits.isFetching} aria-label={formatMessage({ id: 'search.found' })}>
        <FailureNotice error={hits.error} shownBeside={shownBeside} onRetry={() => void hits.refetch()} />
        <Chips facets={first?.facets} />
        {first && <Offers page={first} words={words} labelOf={labelOf} />}
        <Results hits={hits} pages={pages} words={words.asked} labelOf={labelOf} />
      </section>
      <CompareBar />
    </div>
  );
}

/** An address without any wish opens in the reader's own county; taking it away afterwards is a wish too. */
function useOwnCountyFirst(address: URLSearchParams, setAddress: ChangeAddress): void {
  const arrived = useRef(false);
  useEffect(() => {
    const own = kept('county');
    if (!arrived.current && address.size === 0 && own)
      setAddress((now) => withChoice(now, 'county', [own]), { replace: true });
    arrived.current = true;
  }, [address, setAddress]);
}

/** Why the words are refused; words with an identity number in them are taken away and the reason stays. */
function useRefusedWords(error: Error | null, { asked, typed, forget }: ReturnType<typeof useWords>) {
  const problem = problemAt(error, 'query');
  const [keptProblem, setKeptProblem] = useState<string>();
  useEffect(() => {
    if (problem !== undefined && /(?:\d[ .-]?){11}/.test(asked)) {
      setKeptProblem(problem);
      forget();
    }
  }, [problem, asked, forget]);
  useEffect(() => {
    if (typed !== '') setKeptProblem(undefined);
  }, [typed]);
  return problem ?? keptProblem;
}
