import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { projectFolderToken } from '../platform/project-folder.js';
import { type CountFile, countsOf, type YouthCount } from './youth-count.js';

/** The documents that counts were read from, oldest first. */
const files = ['kd-2011', 'nova-2013', 'hordaland-2018', 'vestfold-2024'];

/** Reads the reviewed counts: committed files, one per document. */
@Injectable()
export class CountSeedsStore {
  constructor(@Inject(projectFolderToken) private readonly projectFolder: string) {}

  async counts(): Promise<readonly YouthCount[]> {
    const read = files.map(async (name) => {
      const text = await readFile(join(this.projectFolder, 'seeds', 'statistics', `${name}.json`), 'utf8');
      return countsOf(JSON.parse(text) as CountFile);
    });
    return (await Promise.all(read)).flat();
  }
}
