import { contents } from '../../src/data-source.js';
import { CatalogueService } from '../../src/measures/catalogue.service.js';
import type { MeasureDraft } from '../../src/measures/measure.js';
import { MeasuresService } from '../../src/measures/measures.service.js';
import { MeasuresStore } from '../../src/measures/measures.store.js';
import { ProjectionService } from '../../src/measures/projection.service.js';
import { ReadDocumentsStore } from '../../src/measures/read-documents.store.js';
import { databaseOptions, openDatabase } from '../../src/platform/database/database.store.js';
import { DatabaseSessionStore } from '../../src/platform/database/database-session.store.js';
import { ListeningSessionService } from '../../src/platform/database/listening-session.service.js';
import { Refusal } from '../../src/platform/errors.js';

/** `node save.js DRAFTS` hands drafts (JSON) of one dataset to the register and says how many were written. */
const drafts = JSON.parse(process.argv[2] ?? '[]') as MeasureDraft[];
const database = await openDatabase(databaseOptions({ url: process.env['DATABASE_URL'] ?? '' }, contents), 5_000);
const store = new MeasuresStore(database);
const session = new ListeningSessionService(new DatabaseSessionStore(database));
const measures = new MeasuresService(
  new CatalogueService(new ProjectionService(new ReadDocumentsStore(database)), session),
  store,
);
try {
  console.log(`written ${await measures.save(drafts[0]?.dataset ?? '', drafts, 'test')}`);
} catch (error) {
  const paths = error instanceof Refusal ? error.problems.map((problem) => problem.path).join(' ') : '';
  console.log(`refused ${paths}`);
} finally {
  await database.destroy();
}
