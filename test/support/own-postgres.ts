import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { childrenOf, processes } from './processes.js';

/** SIGKILL to the PostgreSQL on a data folder and to every process of it, at one moment: nothing is flushed. */
export async function killPostgres(dataFolder: string): Promise<void> {
  const postmaster = await postmasterOf(dataFolder);
  for (const pid of [postmaster, ...childrenOf(postmaster)]) process.kill(pid, 'SIGKILL');
}

/**
 * Stops the processes that write the log to disk behind the sessions' backs: with `synchronous_commit = off` nothing that is
 * answered from now on is stored. Without it the log's writer is woken at every full page, and a kill may come just after.
 */
export async function holdLogWriters(dataFolder: string): Promise<void> {
  const postmaster = await postmasterOf(dataFolder);
  const writers = processes().filter(
    ({ parent, command }) => parent === postmaster && /walwriter|background writer|checkpointer/.test(command),
  );
  if (writers.length !== 3) throw new Error(`not the three processes that write: ${JSON.stringify(writers)}`);
  for (const { pid } of writers) process.kill(pid, 'SIGSTOP');
}

async function postmasterOf(dataFolder: string): Promise<number> {
  return Number((await readFile(join(dataFolder, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0]);
}
