import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Injectable } from '@nestjs/common';
import { draftOf, type SaidOfMeasure } from './draft.js';
import { type MeasureDraft, namedInSources, reconstruction } from './measure.js';

/** The folder with the reviewed data that ships with the service. */
const seedsFolder = fileURLToPath(new URL('../../../seeds/', import.meta.url));

/** Reads the seeds of the register: committed files, one per dataset. */
@Injectable()
export class SeedsStore {
  async measures(): Promise<ReadonlyMap<string, readonly MeasureDraft[]>> {
    const datasets = [reconstruction, namedInSources];
    const entries = datasets.map(async (dataset) => {
      const text = await readFile(join(seedsFolder, `${dataset}.json`), 'utf8');
      return [dataset, (JSON.parse(text) as readonly SaidOfMeasure[]).map(draftOf)] as const;
    });
    return new Map(await Promise.all(entries));
  }
}
