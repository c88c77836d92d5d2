import { Heading } from '@digdir/designsystemet-react';
import { FormattedList, FormattedMessage } from 'react-intl';
import { Fold } from '../../parts/fold.tsx';
import { type Lack, lacksOf } from './cell-state.ts';
import type { CoverageTable } from './coverage-query.ts';

/** What is lacking, in words; and apart from it, what cannot be settled. */
export function Lacks({ table }: { readonly table: CoverageTable }) {
  const lacks = lacksOf(table);
  const certain = lacks.filter(({ none }) => none.length > 0);
  const open = lacks.filter((lack) => lack.open.length > 0);
  const count = certain.reduce((sum, { none }) => sum + none.length, 0);
  return (
    <section className="lacks">
      <Heading level={2} data-size="xs">
        <FormattedMessage id="coverage.lacks" values={{ count }} />
      </Heading>
      <LackList lacks={certain} of={({ none }) => none} id="coverage.lacks.none" />
      {open.length > 0 && (
        <Fold summary={<FormattedMessage id="coverage.open" values={{ count: open.length }} />}>
          <p>
            <FormattedMessage id="coverage.open.why" />
          </p>
          <LackList lacks={open} of={(lack) => lack.open} id="coverage.open.row" />
        </Fold>
      )}
    </section>
  );
}

interface LackListProps {
  readonly lacks: readonly Lack[];
  readonly of: (lack: Lack) => readonly string[];
  readonly id: string;
}

function LackList({ lacks, of, id }: LackListProps) {
  if (lacks.length === 0) return null;
  return (
    <ul>
      {lacks.map((lack) => (
        <li key={lack.key}>
          <FormattedMessage
            id={id}
            values={{
              row: <strong>{lack.label}</strong>,
              columns: <FormattedList type="disjunction" value={of(lack).map((label) => `«${label}»`)} />,
            }}
          />
        </li>
      ))}
    </ul>
  );
}
