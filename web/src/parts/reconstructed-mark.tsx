import { Tag } from '@digdir/designsystemet-react';
import { FormattedMessage } from 'react-intl';
import { isInvented } from './datasets.ts';

/** Marks a measure that no county has offered: drawn so that the sums of the published tables come out. */
export function ReconstructedMark({ dataset }: { readonly dataset: string }) {
  if (!isInvented(dataset)) return null;
  return (
    <Tag className="reconstructed" data-size="sm" data-color="warning" variant="outline">
      <FormattedMessage id="parts.reconstructed" />
    </Tag>
  );
}
