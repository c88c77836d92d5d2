import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { invalid, type Message } from '../../platform/errors.js';
import { projectFolderToken } from '../../platform/project-folder.js';
import { ruleMessages } from '../messages.js';

/** Reads rule sets from files: `N.json`, and `N-cases.json` beside it where the file itself holds no cases. */
@Injectable()
export class RuleSetFilesStore {
  constructor(@Inject(projectFolderToken) private readonly projectFolder: string) {}

  /**
   * A rule set as written, unchecked.
   * @throws Refusal INVALID where there is no such file or it is not JSON
   */
  async read(path: string): Promise<unknown> {
    const contents = await readJson(path);
    if (typeof contents !== 'object' || contents === null || 'cases' in contents) return contents;
    return { ...contents, cases: await readJson(join(dirname(path), `${basename(path, '.json')}-cases.json`)) };
  }

  /** The rule sets that ship with the service, by number, unchecked. */
  async seeds(): Promise<readonly unknown[]> {
    const folder = join(this.projectFolder, 'seeds', 'rule-sets');
    const names = (await readdir(folder)).filter((name) => /^\d+\.json$/.test(name));
    names.sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10));
    return Promise.all(names.map((name) => this.read(join(folder, name))));
  }
}

async function readJson(path: string): Promise<unknown> {
  const refuse = (message: Message) => invalid([{ path: basename(path), message }]);
  const text = await readFile(path, 'utf8').catch(() => {
    throw refuse(ruleMessages.noSuchFile);
  });
  try {
    return JSON.parse(text);
  } catch {
    throw refuse(ruleMessages.notAFile);
  }
}
