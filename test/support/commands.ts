import { join } from 'node:path';
import { addressOf } from './databases.js';
import { projectFolder, startProgram } from './program.js';

/** How a command ended, and everything it printed. */
export interface Ran {
  readonly code: number | null;
  readonly output: string;
}

/** Runs a built program (below `dist`) on a database of the tests' server, to its end. */
export async function runOn(
  database: string,
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  const started = startProgram(join(projectFolder, 'dist', program), args, {
    env: { DATABASE_URL: addressOf(database), ...env },
  });
  const { code } = await started.ended;
  return { code, output: started.output() };
}

/** Runs a command of the service's command line. */
export function cliOn(database: string, ...args: readonly string[]): Promise<Ran> {
  return runOn(database, 'bundle/cli.js', args);
}
