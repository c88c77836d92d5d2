import { GraphiQL } from 'graphiql';
import 'graphiql/style.css';
import { buildSchema, parse } from 'graphql';
import { type ComponentProps, useMemo } from 'react';
import { useIntl } from 'react-intl';
import schemaText from '../../../../schema.graphql?raw';
import { answerWithinMs } from '../../data/ask.ts';
import { examples } from './examples.ts';

type Props = ComponentProps<typeof GraphiQL>;

/** The schema is the page's own, so that it can be read also where the service does not tell it. */
const schema = buildSchema(schemaText);

/** GraphiQL on the three examples. Nothing that is written in it is kept, since a question may be about a youth. */
export default function Explorer() {
  const { formatMessage, locale } = useIntl();
  const unreachable = formatMessage({ id: 'frame.unreachable' });
  const fetcher = useMemo(() => fetcherIn(locale, unreachable), [locale, unreachable]);
  const storage = useMemo(forgetful, []);
  const tabs = examples.map(({ text, query }) => ({ query: `# ${formatMessage({ id: text })}\n${query}\n` }));
  return (
    <GraphiQL
      fetcher={fetcher}
      schema={schema}
      storage={storage}
      defaultTabs={tabs}
      maxHistoryLength={0}
      showPersistHeadersSettings={false}
    />
  );
}

function fetcherIn(language: string, unreachable: string): Props['fetcher'] {
  return async ({ query, variables, operationName }) => {
    try {
      const answer = await fetch('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'accept-language': language },
        body: JSON.stringify({ query, variables, ...(hasChoice(query) ? { operationName } : {}) }),
        signal: AbortSignal.timeout(answerWithinMs),
      });
      return await answer.json();
    } catch {
      return { errors: [{ message: unreachable }] };
    }
  };
}

/** Whether a document holds several operations. GraphiQL's name for a single one can still be that of the tab before. */
function hasChoice(query: string): boolean {
  try {
    return parse(query).definitions.filter(({ kind }) => kind === 'OperationDefinition').length > 1;
  } catch {
    return false;
  }
}

/** Keeps what GraphiQL asks it to for as long as the page is open, and not in the browser. */
function forgetful(): NonNullable<Props['storage']> {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    clear: () => kept.clear(),
  };
}
