import type { INestApplicationContext } from '@nestjs/common';
import { MeasuresService } from './measures/measures.service.js';
import { SeedsStore } from './measures/seeds.store.js';
import { type Config, configToken } from './platform/config.js';
import { RuleSetsService } from './rules/sets/rule-sets.service.js';

/** How many measures of each dataset were new, changed or taken out, and how many rule sets were new. */
export interface Seeded {
  readonly measures: ReadonlyMap<string, number>;
  readonly ruleSets: number;
}

/**
 * Stores the reviewed data that ships with the service, and takes out what does not ship any more. With `SEEDS=none` no
 * measures are stored, and those of former starts are taken out. The measures come
 * first, so that the catalogue and the search index find them when `initialize` starts the application; the rule sets
 * are checked against the measures.
 */
export async function seed(application: INestApplicationContext, initialize: () => Promise<unknown>): Promise<Seeded> {
  const written = new Map<string, number>();
  const measures = application.get(MeasuresService);
  for (const [dataset, drafts] of await application.get(SeedsStore).measures()) {
    const wanted = application.get<Config>(configToken).seeds === 'all' ? drafts : [];
    written.set(dataset, await measures.replace(dataset, wanted, 'seed'));
  }
  await initialize();
  return { measures: written, ruleSets: await application.get(RuleSetsService).seed() };
}
