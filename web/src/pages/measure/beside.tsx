import { FormattedMessage } from 'react-intl';
import { Link } from 'react-router';
import type { VariablesOf } from '../../data/graphql.ts';
import { useAnswer } from '../../data/use-answer.ts';
import { useLabels } from '../../parts/labels.ts';
import { MeasureCard } from '../../parts/measure-card.tsx';
import type { WholeMeasure } from '../../parts/whole-measure.ts';
import { besideQuery } from './measure-query.ts';

const shown = 4;

/** Others in the same county, those with the same arena first; where no county is recorded, others with the arena. */
export function Beside({ measure }: { readonly measure: WholeMeasure }) {
  const { county, arena, id } = measure;
  const { labelOf } = useLabels();
  const filter: VariablesOf<typeof besideQuery>['filter'] = county
    ? { counties: [county.number], division: county.division }
    : { arenas: arena ? [arena] : [] };
  const { data } = useAnswer(besideQuery, { filter });
  const others = (data?.measures.nodes ?? [])
    .filter((other) => other.id !== id)
    .sort((a, b) => Number(b.arena === arena) - Number(a.arena === arena))
    .slice(0, shown);
  const [first] = others;
  if (!first) return null;
  return (
    <section className="measure-beside no-print">
      <h2>
        {county ? (
          <FormattedMessage id="measure.beside.county" values={{ county: county.name }} />
        ) : (
          <FormattedMessage id="measure.beside.arena" values={{ arena: labelOf('Arena', arena ?? '') }} />
        )}
      </h2>
      <ul className="measure-others">
        {others.map((other) => (
          <li key={other.id}>
            <MeasureCard measure={other} labelOf={labelOf} level={3} />
          </li>
        ))}
      </ul>
      <Link className="ds-link" to={`/sammenlign?tiltak=${id}&tiltak=${first.id}`}>
        <FormattedMessage id="measure.compare" values={{ name: first.name }} />
      </Link>
    </section>
  );
}
