import { FormattedMessage } from 'react-intl';
import type { FormItem } from './entry-query.ts';

export interface ItemFieldProps {
  readonly item: FormItem;
  readonly value: unknown;
  readonly problem: string | undefined;
  readonly onChange: (value: unknown) => void;
  readonly counties: readonly { readonly number: string; readonly name: string }[];
}

/** The id of an item's control, for links from the list of problems. */
export const idOf = (field: string): string => `entry-${field}`;

/** The label, and that a measure cannot be published without it. */
export function ItemLabel({ item }: Pick<ItemFieldProps, 'item'>) {
  return (
    <>
      {item.label}
      {item.unit !== null && ` (${item.unit})`}
      {item.needed && (
        <span className="entry-needed">
          {' '}
          <FormattedMessage id="entry.needed" />
        </span>
      )}
    </>
  );
}
