import { FormattedMessage, useIntl } from 'react-intl';
import { Fold } from '../../parts/fold.tsx';
import { useLabels } from '../../parts/labels.ts';
import type { WholeMeasure } from '../../parts/whole-measure.ts';

type Provenance = WholeMeasure['provenance'][number];

/** Where the record comes from: each source with how it is used and for which items, and when the record was last changed. */
export function Origin({ measure }: { readonly measure: WholeMeasure }) {
  const { formatDate } = useIntl();
  const fieldName = useFieldNames();
  const sourceText = useSourceText();
  return (
    <section className="measure-box measure-origin">
      <h2>
        <FormattedMessage id="measure.origin" />
      </h2>
      <p>
        <FormattedMessage
          id="measure.version"
          values={{ version: measure.version, date: formatDate(measure.updatedAt, { dateStyle: 'long' }) }}
        />
      </p>
      <Fold summary={<FormattedMessage id="measure.origin.fields" values={{ count: measure.provenance.length }} />}>
        <dl>
          {bySource(measure.provenance).map(({ source, kind, fields }) => (
            <div key={source + kind}>
              <dt>
                <FormattedMessage id={`measure.origin.${kind}`} values={{ source: sourceText(source) }} />
              </dt>
              <dd>{[...new Set(fields.map(fieldName))].join(', ')}</dd>
            </div>
          ))}
        </dl>
      </Fold>
    </section>
  );
}

/** A source as people read it: what somebody has entered has the role for a source, `COUNTY_LEADER 39`. */
function useSourceText(): (source: string) => string {
  const { messages, formatMessage } = useIntl();
  return (source) => {
    const id = `frame.role.${source.split(' ')[0]}`;
    return Object.hasOwn(messages, id) ? formatMessage({ id }) : source;
  };
}

function useFieldNames(): (field: string) => string {
  const { messages, formatMessage } = useIntl();
  const { labelOf } = useLabels();
  return (field) => {
    const [whole, content] = field.split('.');
    if (whole === 'contents' && content) return labelOf('Content', content);
    const id = `measure.field.${field}`;
    return Object.hasOwn(messages, id) ? formatMessage({ id }) : field;
  };
}

function bySource(provenance: readonly Provenance[]) {
  const groups = new Map<string, { source: string; kind: Provenance['kind']; fields: string[] }>();
  for (const { source, kind, field } of provenance) {
    const group = groups.get(`${kind} ${source}`) ?? { source, kind, fields: [] };
    group.fields.push(field);
    groups.set(`${kind} ${source}`, group);
  }
  return [...groups.values()];
}
