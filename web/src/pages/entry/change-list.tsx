import { Paragraph } from '@digdir/designsystemet-react';
import { FormattedMessage } from 'react-intl';
import type { ResultOf } from '../../data/graphql.ts';
import type { formQuery } from './entry-query.ts';
import { changedFields, textOf, type Values } from './entry-values.ts';
import { useWords } from './use-words.ts';

interface ChangeListProps {
  readonly form: ResultOf<typeof formQuery>;
  readonly base: Values;
  readonly values: Values;
}

/** What would be saved or proposed: each field as it is and as it becomes. */
export function ChangeList({ form, base, values }: ChangeListProps) {
  const { words, counties } = useWords(form);
  const items = form.measureForm.items;
  const changed = new Set(changedFields(items, base, values));
  return (
    <section className="entry-section" aria-labelledby="entry-changes">
      <h2 id="entry-changes">
        <FormattedMessage id="entry.changes" values={{ count: changed.size }} />
      </h2>
      {changed.size === 0 && (
        <Paragraph>
          <FormattedMessage id="entry.changes.none" />
        </Paragraph>
      )}
      <ul className="entry-changes">
        {items
          .filter(({ field }) => changed.has(field))
          .map((item) => (
            <li key={item.field}>
              <strong>{item.label}:</strong> <del>{textOf(item, base[item.field], words, counties)}</del>{' '}
              <span aria-hidden>→</span> <ins>{textOf(item, values[item.field], words, counties)}</ins>
            </li>
          ))}
      </ul>
    </section>
  );
}
