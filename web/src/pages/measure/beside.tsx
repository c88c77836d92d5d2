import { FormattedMessage } from 'react-intl';
import { Link } from 'react-router';
import { useAnswer } from '../../data/use-answer.ts';
import { useLabels } from '../../parts/labels.ts';
import { MeasureCard } from '../../parts/measure-card.tsx';
import { similarQuery } from './measure-query.ts';

/** Others like it, with what they have in common. */
export function Beside({ id }: { readonly id: string }) {
  const { labelOf } = useLabels();
  const { data } = useAnswer(similarQuery, { id });
  const others = data?.measure?.similar ?? [];
  const [first] = others;
  if (!first) return null;
  return (
    <section className="measure-beside no-print">
      <h2>
        <FormattedMessage id="measure.similar" />
      </h2>
      <ul className="measure-others">
        {others.map(({ measure, because }) => (
          <li key={measure.id}>
            <MeasureCard measure={measure} labelOf={labelOf} level={3} />
            <p className="measure-alike">
              <FormattedMessage id="measure.similar.because" values={{ what: because.join(' · ') }} />
            </p>
          </li>
        ))}
      </ul>
      <Link className="ds-link" to={`/sammenlign?tiltak=${id}&tiltak=${first.measure.id}`}>
        <FormattedMessage id="measure.compare" values={{ name: first.measure.name }} />
      </Link>
    </section>
  );
}
