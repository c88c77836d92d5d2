import { Alert, Paragraph } from '@digdir/designsystemet-react';
import { useEffect, useRef } from 'react';
import { FormattedMessage } from 'react-intl';
import type { Problem } from '../../data/failures.ts';
import type { FormItem } from './entry-query.ts';
import { idOf } from './item-label.tsx';

interface ProblemListProps {
  readonly items: readonly FormItem[];
  readonly problems: readonly Problem[];
}

/** All that is wrong, each with a way to its field. The keyboard is put here when there is something. */
export function ProblemList({ items, problems }: ProblemListProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (problems.length > 0) list.current?.focus();
  }, [problems]);
  if (problems.length === 0) return null;
  const labels = new Map(items.map(({ field, label }) => [field, label]));
  return (
    <Alert ref={list} data-color="warning" role="alert" tabIndex={-1}>
      <Paragraph>
        <FormattedMessage id="entry.problems" values={{ count: problems.length }} />
      </Paragraph>
      <ul>
        {problems.map(({ path, message }) => {
          const field = path.split('.')[0] ?? '';
          return (
            <li key={path + message}>
              <a className="ds-link" href={`#${idOf(field)}`} onClick={(event) => goTo(event, field)}>
                {labels.get(field) ?? <FormattedMessage id="entry.form" />}
              </a>
              : {message}
            </li>
          );
        })}
      </ul>
    </Alert>
  );
}

function goTo(event: React.MouseEvent, field: string): void {
  event.preventDefault();
  document.getElementById(idOf(field))?.focus();
}
