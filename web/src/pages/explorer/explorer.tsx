import { GraphiQL } from 'graphiql';
import { buildSchema } from 'graphql';
import schemaText from '../../../../schema.graphql?raw';
import { answerWithinMs } from '../../data/ask.ts';
import 'graphiql/style.css';
import { examples } from './examples.ts';

/** The committed schema: the service tells nobody its own in production. */
const schema = buildSchema(schemaText);
const tabs = examples.map(({ query }) => ({ query }));

/** Keeps nothing: a question may be about a youth. */
const nowhere = {
  getItem: () => null,
  setItem: () => undefined,
  removeItem: () => undefined,
  clear: () => undefined,
  length: 0,
};

async function ask(question: object): Promise<object> {
  const answer = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': document.documentElement.lang },
    body: JSON.stringify(question),
    signal: AbortSignal.timeout(answerWithinMs),
  });
  return answer.json();
}

/** GraphiQL on the service of this page, with the examples in tabs. */
export default function Explorer() {
  return (
    <GraphiQL
      fetcher={ask as never}
      schema={schema}
      storage={nowhere}
      defaultTabs={tabs}
      shouldPersistHeaders={false}
    />
  );
}
