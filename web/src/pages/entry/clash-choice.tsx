import { Radio } from '@digdir/designsystemet-react';
import type { ResultOf } from '../../data/graphql.ts';
import type { FormItem, formQuery } from './entry-query.ts';
import { textOf } from './entry-values.ts';
import { useWords } from './use-words.ts';

interface ClashChoiceProps {
  readonly item: FormItem;
  readonly form: ResultOf<typeof formQuery>;
  readonly mine: unknown;
  readonly theirs: unknown;
  /** How each choice is put, around the value as one reads it. */
  readonly say: (whose: 'mine' | 'theirs', text: string) => string;
  readonly taken: boolean;
  readonly onTake: (take: boolean) => void;
}

/** Which of two values of an item is kept. */
export function ClashChoice({ item, form, mine, theirs, say, taken, onTake }: ClashChoiceProps) {
  const { words, counties } = useWords(form);
  const text = (value: unknown) => textOf(item, value, words, counties);
  return (
    <fieldset className="entry-clash">
      <legend>{item.label}</legend>
      <Radio
        name={`clash-${item.field}`}
        value="mine"
        checked={!taken}
        label={say('mine', text(mine))}
        onChange={() => onTake(false)}
      />
      <Radio
        name={`clash-${item.field}`}
        value="theirs"
        checked={taken}
        label={say('theirs', text(theirs))}
        onChange={() => onTake(true)}
      />
    </fieldset>
  );
}
