import { FormattedMessage } from 'react-intl';
import { Link } from 'react-router';
import type { VariablesOf } from '../../data/graphql.ts';
import { useAnswer } from '../../data/use-answer.ts';
import { useLabels } from '../../parts/labels.ts';
import { MeasureCard } from '../../parts/measure-card.tsx';
import type { WholeMeasure } from '../../parts/whole-measure.ts';
import { besideQuery } from './measure-query.ts';

const shown = 4;

/** Others in the same county and arena, as far as both are recorded: what one would look at next. */
export function Beside({ measure }: { readonly measure: WholeMeasure }) {
  const { county, arena, id } = measure;
  const labelOf = useLabels();
  const filter: VariablesOf<typeof besideQuery>['filter'] = {
    ...(county ? { counties: [county.number], division: county.division } : {}),
    ...(arena ? { arenas: [arena] } : {}),
  };
  const known = county !== null || arena !== null;
  const { data } = useAnswer(besideQuery, { filter }, { enabled: known });
  const others = data?.measures.nodes.filter((other) => other.id !== id).slice(0, shown) ?? [];
  if (!known || others.length === 0) return null;
  const first = others[0];
  return (
    <section className="measure-beside no-print">
      <h2>
        <FormattedMessage
          id="measure.beside"
          values={{
            known: county && arena ? 'both' : county ? 'county' : 'arena',
            county: county?.name ?? '',
            arena: arena ? labelOf('Arena', arena) : '',
          }}
        />
      </h2>
      <ul className="measure-others">
        {others.map((other) => (
          <li key={other.id}>
            <MeasureCard measure={other} labelOf={labelOf} level={3} />
          </li>
        ))}
      </ul>
      {first && (
        <Link className="ds-link" to={`/sammenlign?tiltak=${id}&tiltak=${first.id}`}>
          <FormattedMessage id="measure.compare" values={{ name: first.name }} />
        </Link>
      )}
    </section>
  );
}
