import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { contents, migrate } from '../../src/data-source.js';
import { CatalogueService } from '../../src/measures/catalogue.service.js';
import { draftOf, type SaidOfMeasure } from '../../src/measures/draft.js';
import type { MeasureDraft } from '../../src/measures/measure.js';
import { MeasuresService } from '../../src/measures/measures.service.js';
import { MeasuresStore } from '../../src/measures/measures.store.js';
import { ProjectionService } from '../../src/measures/projection.service.js';
import { ReadDocumentsStore } from '../../src/measures/read-documents.store.js';
import { databaseOptions, openDatabase } from '../../src/platform/database/database.store.js';
import { DatabaseSessionStore } from '../../src/platform/database/database-session.store.js';
import { ListeningSessionService } from '../../src/platform/database/listening-session.service.js';
import { startEmbeddedPostgres } from '../../src/platform/own-postgres/embedded-postgres.store.js';

/**
 * A process that only writes: `node writer.js FOLDER SETTINGS`. It starts its own PostgreSQL on the folder with the
 * settings (JSON), then changes some measures again and again, several at once, and says `ack ID NAME` once the
 * register has said that a change is stored. Ends only when it is killed.
 */
const [folder = '', settings = '{}'] = process.argv.slice(2);
const writersAtOnce = 4;

const postgres = await startEmbeddedPostgres(folder, { as: 'service', settings: JSON.parse(settings) });
await postgres.createDatabaseIfMissing('durability');
const database = await openDatabase(databaseOptions(postgres.connection('durability'), contents), 30_000);
await migrate(database);
const store = new MeasuresStore(database);
const session = new ListeningSessionService(new DatabaseSessionStore(database));
const measures = new MeasuresService(
  new CatalogueService(new ProjectionService(new ReadDocumentsStore(database)), session),
  store,
);
const [example] = JSON.parse(
  await readFile(new URL('../../../seeds/nova-2013-reconstruction.json', import.meta.url), 'utf8'),
) as SaidOfMeasure[];

/** Changes one measure for ever; a change whose outcome is not known is tried again under the same name. */
async function writeForEver(writer: number): Promise<never> {
  const id = `00000000-0000-4000-8000-00000000000${writer}`;
  const dataset = `durability-${writer}`;
  for (let change = 1; ; change++) {
    const draft = { ...draftOf(example as SaidOfMeasure), id, dataset, key: id, name: `${process.pid} ${change}` };
    while (!(await isStored(dataset, draft))) await sleep(50);
    console.log(`ack ${id} ${draft.name}`);
  }
}

async function isStored(dataset: string, draft: MeasureDraft): Promise<boolean> {
  return measures.save(dataset, [draft], 'writer').then(
    () => true,
    () => false,
  );
}

await Promise.all(Array.from({ length: writersAtOnce }, (_, writer) => writeForEver(writer)));
