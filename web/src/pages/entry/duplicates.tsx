import { Alert, Paragraph } from '@digdir/designsystemet-react';
import { FormattedMessage } from 'react-intl';
import { Link } from 'react-router';
import { useAnswer } from '../../data/use-answer.ts';
import { useSettled } from '../../data/use-settled.ts';
import { duplicatesQuery } from './entry-query.ts';

interface DuplicatesProps {
  readonly name: string;
  readonly county: string | null;
  /** The measure that is being written, once it is kept. */
  readonly own: string | undefined;
}

/** Measures like the one that is being written, so that nothing is entered twice. */
export function Duplicates({ name, county, own }: DuplicatesProps) {
  const settled = useSettled(name.trim());
  const { data } = useAnswer(
    duplicatesQuery,
    { name: settled, county },
    { enabled: settled.length > 3, keepFormer: true },
  );
  const alike = data?.nearDuplicates.filter(({ measure }) => measure.id !== own) ?? [];
  if (settled.length <= 3 || alike.length === 0) return null;
  return (
    <Alert data-color="info" role="status">
      <Paragraph>
        <FormattedMessage id="entry.alike" values={{ count: alike.length }} />
      </Paragraph>
      <ul>
        {alike.map(({ measure, because }) => (
          <li key={measure.id}>
            <Link className="ds-link" to={`/tiltak/${measure.id}`} target="_blank">
              {measure.name}
            </Link>{' '}
            ({because.join(', ')})
          </li>
        ))}
      </ul>
    </Alert>
  );
}
