import { Button, Tag } from '@digdir/designsystemet-react';
import { FormattedMessage } from 'react-intl';
import { Link } from 'react-router';
import { NotRecorded } from '../../parts/not-recorded.tsx';
import { ReconstructedMark } from '../../parts/reconstructed-mark.tsx';
import type { Comparison } from './compare-query.ts';

interface ComparisonTableProps {
  readonly comparison: Comparison;
  readonly onlyDifferences: boolean;
  readonly onRemove: (id: string) => void;
}

/** An item of the form a row, a measure a column; on a phone each row stands as a block. */
export function ComparisonTable({ comparison: { measures, rows }, onlyDifferences, onRemove }: ComparisonTableProps) {
  const shown = rows.filter(({ same }) => !onlyDifferences || same !== true);
  return (
    <table className="comparison" style={{ '--columns': measures.length } as React.CSSProperties}>
      <thead>
        <tr>
          <td />
          {measures.map((measure) => (
            <th key={measure.id} scope="col">
              <Link className="ds-link" to={`/tiltak/${measure.id}`}>
                {measure.name}
              </Link>
              <ReconstructedMark dataset={measure.dataset} />
              <Button className="no-print" variant="tertiary" data-size="sm" onClick={() => onRemove(measure.id)}>
                <FormattedMessage id="compare.remove" />
                <span className="ds-sr-only">: {measure.name}</span>
              </Button>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {shown.map(({ field, label, values, same }) => (
          <tr key={field} className={same === false ? 'different' : undefined}>
            <th scope="row">
              {label}
              {same !== true && (
                <Tag data-size="sm" data-color={same === false ? 'accent' : 'neutral'}>
                  <FormattedMessage id={same === false ? 'compare.different' : 'compare.unknown'} />
                </Tag>
              )}
            </th>
            {values.map((value, column) => (
              <td key={measures[column]?.id}>
                <span className="comparison-name" aria-hidden="true">
                  {measures[column]?.name}
                </span>
                {value ?? <NotRecorded />}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
