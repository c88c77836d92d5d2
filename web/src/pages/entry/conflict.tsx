import { Alert, Button, Paragraph } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { ResultOf } from '../../data/graphql.ts';
import { useAnswer } from '../../data/use-answer.ts';
import { ClashChoice } from './clash-choice.tsx';
import { entryNowQuery, type formQuery } from './entry-query.ts';
import { clashes, merged, type Values, valuesOf } from './entry-values.ts';
import type { Saved } from './use-entry.ts';

interface ConflictProps {
  readonly form: ResultOf<typeof formQuery>;
  readonly id: string;
  readonly base: Values;
  readonly mine: Values;
  readonly onChoose: (now: Saved, theirs: Values, chosen: Values) => void;
}

/** Somebody else has saved meanwhile: what both have changed is the reader's to choose, the rest goes together by itself. */
export function Conflict({ form, id, base, mine, onChoose }: ConflictProps) {
  const { formatMessage } = useIntl();
  const items = form.measureForm.items;
  const { data } = useAnswer(entryNowQuery, { id }, { forgetAfterMs: 0 });
  const [theirsTaken, setTheirsTaken] = useState<readonly string[]>([]);
  const now = data?.measure;
  if (!now) return null;
  const theirs = valuesOf(now);
  const both = clashes(items, base, theirs, mine);
  const choose = () => {
    const chosen = merged(items, base, theirs, mine);
    const taken = both.filter((field) => theirsTaken.includes(field));
    onChoose(now, theirs, { ...chosen, ...Object.fromEntries(taken.map((field) => [field, theirs[field]])) });
  };
  return (
    <Alert data-color="warning" role="alert">
      <Paragraph>
        <FormattedMessage id="entry.conflict" values={{ count: both.length }} />
      </Paragraph>
      {items
        .filter(({ field }) => both.includes(field))
        .map((item) => (
          <ClashChoice
            key={item.field}
            item={item}
            form={form}
            mine={mine[item.field]}
            theirs={theirs[item.field]}
            say={(whose, text) => formatMessage({ id: `entry.conflict.${whose}` }, { text })}
            taken={theirsTaken.includes(item.field)}
            onTake={(take) =>
              setTheirsTaken((former) => (take ? [...former, item.field] : former.filter((one) => one !== item.field)))
            }
          />
        ))}
      <Button className="gap-above" data-size="sm" onClick={choose}>
        <FormattedMessage id="entry.conflict.go" />
      </Button>
    </Alert>
  );
}
