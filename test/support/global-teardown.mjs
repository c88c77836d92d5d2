// @ts-check
import { rm } from 'node:fs/promises';
import pg from 'pg';

/** Removes every database that the run made, then the server if it is ours. */
export default async function tearDown() {
  const own = /** @type {{ tiltakTestPostgres?: { running: { stop(): Promise<void> }, folder: string } }} */ (
    globalThis
  ).tiltakTestPostgres;
  if (own !== undefined) {
    await own.running.stop();
    await rm(own.folder, { recursive: true, force: true });
    return;
  }
  const client = new pg.Client({ connectionString: process.env['TILTAK_TEST_SERVER'] });
  await client.connect();
  const { rows } = await client.query('SELECT datname FROM pg_database WHERE starts_with(datname, $1)', [
    `tiltak_test_${process.pid}_`,
  ]);
  for (const { datname } of rows) await client.query(`DROP DATABASE IF EXISTS ${datname} WITH (FORCE)`);
  await client.end();
}
