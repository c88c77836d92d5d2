import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import type { MeasureDraft } from '../../src/measures/measure.js';
import { cliOn } from './commands.js';

/** What `import FILE --dry-run --json` answers. */
export interface Preview {
  readonly counts: Record<string, number>;
  readonly notices: readonly { path: string }[];
  readonly rows: readonly {
    row: number;
    status: string;
    name: string | null;
    version: number | null;
    changedMeanwhile: boolean;
    draft: MeasureDraft | null;
    duplicates: string[];
    differences: { field: string; before: unknown; after: unknown }[];
    problems: { column: number | null; heading: string; message: { nb: string } }[];
  }[];
}

/** Files that are handed to the command line, on a database, by way of a folder. */
export class Imports {
  constructor(
    private readonly database: string,
    private readonly folder: string,
  ) {}

  async preview(name: string, bytes: string | Buffer, ...args: string[]): Promise<Preview> {
    const { output } = await cliOn(
      this.database,
      'import',
      await this.file(name, bytes),
      '--dry-run',
      '--json',
      ...args,
    );
    return JSON.parse(output);
  }

  /** What is said of a file that cannot be used at all. */
  async refused(name: string, bytes: string | Buffer): Promise<string> {
    const { code, output } = await cliOn(this.database, 'import', await this.file(name, bytes), '--dry-run');
    expect(code).toBe(1);
    return output;
  }

  private async file(name: string, bytes: string | Buffer): Promise<string> {
    const path = join(this.folder, name);
    await writeFile(path, bytes);
    return path;
  }
}
