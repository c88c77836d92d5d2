import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { projectFolderToken } from '../platform/project-folder.js';
import { draftOf, type SaidOfMeasure } from './draft.js';
import { type MeasureDraft, namedInSources, reconstruction } from './measure.js';

/** Reads the seeds of the register: committed files, one per dataset. */
@Injectable()
export class SeedsStore {
  constructor(@Inject(projectFolderToken) private readonly projectFolder: string) {}

  async measures(): Promise<ReadonlyMap<string, readonly MeasureDraft[]>> {
    const datasets = [reconstruction, namedInSources];
    const entries = datasets.map(async (dataset) => {
      const text = await readFile(join(this.projectFolder, 'seeds', `${dataset}.json`), 'utf8');
      return [dataset, (JSON.parse(text) as readonly SaidOfMeasure[]).map(draftOf)] as const;
    });
    return new Map(await Promise.all(entries));
  }
}
