import { Button, Tag } from '@digdir/designsystemet-react';
import { FormattedMessage } from 'react-intl';
import { Link } from 'react-router';
import { FactLines, useFacts } from '../../parts/fact-lines.tsx';
import { ReconstructedMark } from '../../parts/reconstructed-mark.tsx';
import type { WholeMeasure } from '../../parts/whole-measure.ts';
import { differenceOf } from './differences.ts';

interface ComparisonTableProps {
  readonly measures: readonly WholeMeasure[];
  readonly onlyDifferences: boolean;
  readonly onRemove: (id: string) => void;
}

/** An item of the form a row, a measure a column; on a phone each row stands as a block. */
export function ComparisonTable({ measures, onlyDifferences, onRemove }: ComparisonTableProps) {
  const facts = useFacts(measures);
  const rows = (facts[0] ?? []).map(({ name }, place) => {
    const answers = facts.map((own) => own[place]?.lines);
    return { name, answers, difference: differenceOf(answers) };
  });
  const shown = rows.filter(({ difference }) => !onlyDifferences || difference !== 'same');
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
        {shown.map(({ name, answers, difference }) => (
          <tr key={name} className={difference}>
            <th scope="row">
              <FormattedMessage id={`parts.fact.${name}`} />
              {difference !== 'same' && measures.length > 1 && (
                <Tag data-size="sm" data-color={difference === 'different' ? 'accent' : 'neutral'}>
                  <FormattedMessage id={`compare.${difference}`} />
                </Tag>
              )}
            </th>
            {answers.map((lines, column) => (
              <td key={measures[column]?.id}>
                <span className="comparison-name" aria-hidden="true">
                  {measures[column]?.name}
                </span>
                <FactLines lines={lines} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
