import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { projectFolderToken } from '../../platform/project-folder.js';
import type { SurveyFile, SurveyTable } from './survey-table.js';

/** Reads the printed tables: a committed file. */
@Injectable()
export class SurveySeedsStore {
  constructor(@Inject(projectFolderToken) private readonly projectFolder: string) {}

  async tables(): Promise<readonly SurveyTable[]> {
    const text = await readFile(join(this.projectFolder, 'seeds', 'surveys', 'nova-13-13.json'), 'utf8');
    return (JSON.parse(text) as SurveyFile).tables;
  }
}
