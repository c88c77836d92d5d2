import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** What each question reached when the record was last written: nDCG@10 by question. */
export type Reached = Readonly<Record<string, number>>;

/** So far may one question fall unnoticed in the means. A mean hides it: one question of 93 at zero moves it by 0.01. */
const mostFall = 0.3;

const file = fileURLToPath(new URL('../../seeds/search/reached.json', import.meta.url));

/** What was reached when the record was written, by engine; an engine that was never recorded is not in it. */
export async function recordedBefore(): Promise<Readonly<Record<string, Reached>>> {
  return JSON.parse(await readFile(file, 'utf8')) as Readonly<Record<string, Reached>>;
}

/** Writes what an engine reached now; done by hand, with `--record`, when a judgement or the wording has changed. */
export async function record(engine: string, reached: Reached): Promise<void> {
  const rounded = Object.fromEntries(Object.entries(reached).map(([qid, ndcg]) => [qid, Number(ndcg.toFixed(3))]));
  await writeFile(file, `${JSON.stringify({ ...(await recordedBefore()), [engine]: rounded }, null, 1)}\n`);
}

/** The questions that fell further than the gate allows, and those that the record does not know. */
export function fallen(reached: Reached, before: Reached): readonly string[] {
  return Object.entries(reached).flatMap(([qid, ndcg]) => {
    const was = before[qid];
    if (was === undefined) return [`${qid} is not on record: run with --record`];
    return ndcg < was - mostFall ? [`${qid} fell from nDCG@10 ${was} to ${ndcg.toFixed(3)}`] : [];
  });
}
