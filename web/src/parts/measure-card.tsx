import { Button, Tag } from '@digdir/designsystemet-react';
import { lazy, Suspense, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Link, useLocation } from 'react-router';
import { closedUntil, today } from './closed.ts';
import type { LabelOf } from './labels.ts';
import { excerptAround, stretchesOf } from './marked-text.ts';
import type { MeasureInList } from './measure-fields.ts';
import { ReconstructedMark } from './reconstructed-mark.tsx';

const ShareDialog = lazy(() => import('./share-dialog.tsx'));

interface Mark {
  readonly field: string;
  readonly from: number;
  readonly to: number;
}

interface MeasureCardProps {
  readonly measure: MeasureInList;
  readonly labelOf: LabelOf;
  /** The measure's own text and what in it answers to the question. */
  readonly description?: string;
  readonly marks?: readonly Mark[];
  /** Left out: it cannot be chosen for comparison here. */
  readonly comparison?: { readonly chosen: boolean; readonly onChange: () => void } | undefined;
  readonly level?: 2 | 3;
}

/** A measure in a list: name, one line of facts, at most three tags, and what can be done with it. */
export function MeasureCard({ measure, labelOf, description, marks = [], comparison, level = 2 }: MeasureCardProps) {
  const Title = level === 2 ? 'h2' : 'h3';
  const { pathname, search } = useLocation();
  return (
    <article className="measure-card">
      <div className="measure-text">
        <Title>
          <Link className="ds-link" to={`/tiltak/${measure.id}`} state={{ from: pathname + search }}>
            <Marked text={measure.name} marks={marks.filter(({ field }) => field === 'name')} />
          </Link>
        </Title>
        <FactLine measure={measure} labelOf={labelOf} />
        {description !== undefined && <Excerpt text={description} marks={marks} />}
        <Tags measure={measure} />
      </div>
      <Actions measure={measure} comparison={comparison} />
    </article>
  );
}

function Marked({ text, marks, ...cut }: { text: string; marks: readonly Mark[]; from?: number; to?: number }) {
  return stretchesOf(text, marks, cut).map(({ text: part, marked, at }) =>
    marked ? <mark key={at}>{part}</mark> : <span key={at}>{part}</span>,
  );
}

function Excerpt({ text, marks }: { text: string; marks: readonly Mark[] }) {
  const own = marks.filter(({ field }) => field === 'description');
  if (own.length === 0) return null;
  const { from, to } = excerptAround(text, own);
  return (
    <p className="measure-excerpt">
      {from > 0 && '… '}
      <Marked text={text} marks={own} from={from} to={to} />
      {to < text.length && ' …'}
    </p>
  );
}

function FactLine({ measure, labelOf }: { measure: MeasureInList; labelOf: LabelOf }) {
  const { formatMessage } = useIntl();
  const { county, arena, ageFrom, ageTo, actors, schoolYear } = measure;
  const facts = [
    county?.name,
    arena && labelOf('Arena', arena),
    ageFrom !== null && ageTo !== null ? formatMessage({ id: 'parts.ages' }, { from: ageFrom, to: ageTo }) : null,
    actors?.map((actor) => labelOf('Actor', actor)).join(', '),
    schoolYear,
  ];
  return <p className="measure-facts">{facts.filter(Boolean).join(' · ')}</p>;
}

function Tags({ measure }: { measure: MeasureInList }) {
  const { formatDate } = useIntl();
  const { curriculumGoal, otherDocumentedCompetence, followUpIntensity, dataset, periods } = measure;
  const closed = closedUntil(periods, today());
  const tags = [
    curriculumGoal && curriculumGoal !== 'NONE' && 'parts.tag.curriculum',
    followUpIntensity === 'AT_LEAST_EVERY_14_DAYS' && 'parts.tag.closeFollowUp',
    otherDocumentedCompetence === 'YES' && 'parts.tag.documented',
  ].filter((tag) => typeof tag === 'string');
  return (
    <div className="row">
      <ReconstructedMark dataset={dataset} />
      {tags.slice(0, 2).map((id) => (
        <Tag key={id} data-size="sm" data-color="accent">
          <FormattedMessage id={id} />
        </Tag>
      ))}
      {closed !== null && (
        <Tag data-size="sm" data-color="warning">
          <FormattedMessage
            id="parts.closedUntil"
            values={{ date: formatDate(closed, { dateStyle: 'long', timeZone: 'UTC' }) }}
          />
        </Tag>
      )}
    </div>
  );
}

function Actions({ measure, comparison }: Pick<MeasureCardProps, 'measure' | 'comparison'>) {
  const [shares, setShares] = useState(false);
  return (
    <div className="measure-actions no-print">
      <Button variant="tertiary" data-size="sm" onClick={() => setShares(true)}>
        <FormattedMessage id="parts.share" />
        <span className="ds-sr-only">: {measure.name}</span>
      </Button>
      {comparison && (
        <Button variant="tertiary" data-size="sm" aria-pressed={comparison.chosen} onClick={comparison.onChange}>
          <FormattedMessage id={comparison.chosen ? 'parts.compare.chosen' : 'parts.compare'} />
          <span className="ds-sr-only">: {measure.name}</span>
        </Button>
      )}
      {shares && (
        <Suspense>
          <ShareDialog measure={measure} onClose={() => setShares(false)} />
        </Suspense>
      )}
    </div>
  );
}
