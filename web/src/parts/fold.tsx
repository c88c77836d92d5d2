import { Details } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';

interface FoldProps {
  readonly summary: ReactNode;
  readonly open?: boolean;
  readonly children: ReactNode;
}

/** Text behind a line that opens it. */
export function Fold({ summary, open = false, children }: FoldProps) {
  return (
    <Details className="fold" data-size="sm" defaultOpen={open}>
      <Details.Summary>{summary}</Details.Summary>
      <Details.Content>{children}</Details.Content>
    </Details>
  );
}
