import { Button, Textfield } from '@digdir/designsystemet-react';
import { useEffect, useRef } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { useWords } from './use-words.ts';

interface SearchBoxProps {
  readonly words: ReturnType<typeof useWords>;
  readonly problem: string | undefined;
}

/** Where one writes; `/` anywhere on the page leads here. */
export function SearchBox({ words, problem }: SearchBoxProps) {
  const { formatMessage } = useIntl();
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const lead = (event: KeyboardEvent) => {
      const elsewhere = event.target as HTMLElement;
      if (
        event.key !== '/' ||
        event.ctrlKey ||
        event.metaKey ||
        /^(?:INPUT|SELECT|TEXTAREA)$/.test(elsewhere.tagName)
      ) {
        return;
      }
      event.preventDefault();
      box.current?.focus();
    };
    document.addEventListener('keydown', lead);
    return () => document.removeEventListener('keydown', lead);
  }, []);
  return (
    <search className="search-box no-print">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          words.submit();
        }}
      >
        <Textfield
          ref={box}
          type="search"
          label={formatMessage({ id: 'search.box' })}
          description={formatMessage({ id: 'search.box.help' })}
          value={words.typed}
          onChange={(event) => words.type(event.target.value)}
          error={problem}
          autoComplete="off"
          spellCheck={false}
        />
        <Button type="submit" data-size="md">
          <FormattedMessage id="search.submit" />
        </Button>
      </form>
    </search>
  );
}
