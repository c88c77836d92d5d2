import { Button } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { type CsvLine, csvText, saveCsv } from './csv.ts';

interface CsvButtonProps {
  /** The name of the file, without its ending. */
  readonly name: string;
  /** Made only when the file is asked for. */
  readonly lines: () => readonly CsvLine[];
  readonly children: ReactNode;
}

/** Gives what stands above it as a file. */
export function CsvButton({ name, lines, children }: CsvButtonProps) {
  return (
    <div className="no-print">
      <Button variant="secondary" data-size="sm" onClick={() => saveCsv(name, csvText(lines()))}>
        {children}
      </Button>
    </div>
  );
}
