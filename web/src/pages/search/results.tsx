import { Button, Field, Label, Select } from '@digdir/designsystemet-react';
import { Fragment, memo, useMemo } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useSearchParams } from 'react-router';
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
  const [, setAddress] = useSearchParams();
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
                values={{ count: total, near: String(pages[0]?.noneInFull === true && total > 0) }}
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

const HitList = memo(function HitList({ list, labelOf }: { list: readonly Hit[]; labelOf: LabelOf }) {
  const { messages } = useIntl();
  const [address, setAddress] = useSearchParams();
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
  const [address, setAddress] = useSearchParams();
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
