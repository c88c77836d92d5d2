import { Button, Field, Label, Select } from '@digdir/designsystemet-react';
import { Fragment, memo, useMemo } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useAddress } from '../../data/use-address.ts';
import { useAnswer } from '../../data/use-answer.ts';
import type { LabelOf } from '../../parts/labels.ts';
import { MeasureCard } from '../../parts/measure-card.tsx';
import { comparedOf, mostCompared, orderOf, orders, pageSize, withChoice } from './search-address.ts';
import { datasetsQuery, type Hit, type HitPage } from './search-query.ts';
import type { useHits } from './use-hits.ts';

interface ResultsProps {
  readonly hits: ReturnType<typeof useHits>;
  readonly pages: readonly HitPage[];
  readonly words: string;
  readonly labelOf: LabelOf;
}

/** The list: how many, from where, in which order; then the measures, and more of them when asked for. */
export function Results({ hits, pages, words, labelOf }: ResultsProps) {
  const [, setAddress] = useAddress();
  const list = useMemo(() => pages.flatMap((page) => page.hits), [pages]);
  const total = pages[0]?.totalCount;
  const more = async () => {
    const { data } = await hits.fetchNextPage();
    const shown = data?.pages.reduce((sum, page) => sum + page.hits.length, 0) ?? pageSize;
    setAddress((former) => withChoice(former, 'shown', [String(shown)]), { replace: true, preventScrollReset: true });
  };
  return (
    <>
      <div className="search-head">
        <div>
          <p role="status" className="search-count">
            {total === undefined ? (
              <FormattedMessage id="search.waiting" />
            ) : (
              <FormattedMessage
                id="search.count"
                values={{ count: total, full: pages[0]?.inFull ?? 0, answers: answersOf(pages[0]?.inFull, total) }}
              />
            )}
          </p>
          <Datasets />
        </div>
        {words.trim() === '' && <SortSelect />}
      </div>
      {total === 0 && list.length === 0 && (
        <p className="search-none">
          <FormattedMessage id="search.none" />
        </p>
      )}
      <HitList list={list} labelOf={labelOf} />
      {hits.hasNextPage && (
        <Button variant="secondary" loading={hits.isFetchingNextPage} onClick={() => void more()}>
          <FormattedMessage id="search.more" />
        </Button>
      )}
    </>
  );
}

/** Whether the count needs a word on how many of the hits answer everything: none of them, or only some. */
function answersOf(inFull: number | null | undefined, total: number): 'none' | 'some' | 'all' {
  if (inFull == null || inFull === total) return 'all';
  return inFull === 0 ? 'none' : 'some';
}

const HitList = memo(function HitList({ list, labelOf }: { list: readonly Hit[]; labelOf: LabelOf }) {
  const { messages } = useIntl();
  const [address, setAddress] = useAddress();
  const compared = comparedOf(address);
  const choose = (id: string) =>
    setAddress(
      (former) => {
        const before = comparedOf(former);
        const after = before.includes(id) ? before.filter((other) => other !== id) : [...before, id];
        return withChoice(former, 'compared', after.slice(-mostCompared));
      },
      { replace: true, preventScrollReset: true },
    );
  return (
    <ol className="search-list">
      {list.map(({ node, matchLevel, highlights }, place) => {
        const level = matchLevel !== list[place - 1]?.matchLevel && `search.level.${matchLevel}`;
        return (
          <Fragment key={node.id}>
            {level && Object.hasOwn(messages, level) && (
              <li className="search-level">
                <FormattedMessage id={level} />
              </li>
            )}
            <li>
              <MeasureCard
                measure={node}
                labelOf={labelOf}
                marks={highlights}
                comparison={{ chosen: compared.includes(node.id), onChange: () => choose(node.id) }}
                {...(node.description === undefined ? {} : { description: node.description })}
              />
            </li>
          </Fragment>
        );
      })}
    </ol>
  );
});

function SortSelect() {
  const [address, setAddress] = useAddress();
  const { formatMessage } = useIntl();
  return (
    <Field className="search-sort" data-size="sm">
      <Label className="ds-sr-only">
        <FormattedMessage id="search.sort" />
      </Label>
      <Select
        value={orderOf(address)}
        onChange={(event) => setAddress((former) => withChoice(former, 'order', [event.target.value]))}
      >
        {orders.map((order) => (
          <Select.Option key={order} value={order}>
            {formatMessage({ id: `search.sort.${order}` })}
          </Select.Option>
        ))}
      </Select>
    </Field>
  );
}

/** Which datasets are looked in, and how much each holds. */
function Datasets() {
  const { formatNumber } = useIntl();
  const { data } = useAnswer(datasetsQuery, {}, { keptWhileOpen: true });
  const values = data?.searchMeasures.facets.find(({ name }) => name === 'DATASET')?.values ?? [];
  const named = values.map(({ label, count }) => `${label} (${formatNumber(count)})`).join(' · ');
  return (
    <p className="measure-facts search-datasets">
      <FormattedMessage id="search.datasets" values={{ datasets: named }} />
    </p>
  );
}
