import type { INestApplicationContext } from '@nestjs/common';
import { MeasuresService } from './measures/measures.service.js';
import { SeedsStore } from './measures/seeds.store.js';

/** Stores the reviewed data that ships with the service; what is stored already is left as it is. */
export async function seed(application: INestApplicationContext): Promise<Readonly<Record<string, number>>> {
  const written: Record<string, number> = {};
  const measures = application.get(MeasuresService);
  for (const [dataset, drafts] of await application.get(SeedsStore).measures()) {
    written[dataset] = await measures.save(dataset, drafts, 'seed');
  }
  return written;
}
