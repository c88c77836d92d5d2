import { randomBytes } from 'node:crypto';
import pg from 'pg';

/** The address of a database on the tests' server. */
export function addressOf(database: string): string {
  const server = process.env['TILTAK_TEST_SERVER'];
  if (server === undefined)
    throw new Error('Run through jest: test/support/global-setup.mjs starts the database server.');
  return server.replace(/^(postgres(?:ql)?:\/\/[^/?]*)\/?[^?]*/, `$1/${database}`);
}

/** How the databases of this run begin; all of them are dropped at its end. */
const prefix = process.env['TILTAK_TEST_TEMPLATE']?.replace('template', '');

/** Makes a database and gives its name: `seeded` is migrated and holds the register, `empty` holds nothing. */
export async function makeDatabase(contents: 'seeded' | 'empty' = 'seeded'): Promise<string> {
  const name = `${prefix}${randomBytes(6).toString('hex')}`;
  const template = contents === 'seeded' ? process.env['TILTAK_TEST_TEMPLATE'] : 'template0';
  await sql('postgres', `CREATE DATABASE ${name} TEMPLATE ${template}`);
  return name;
}

/** Drops a database, also under a program that uses it. */
export async function dropDatabase(database: string): Promise<void> {
  await sql('postgres', `DROP DATABASE IF EXISTS ${database} WITH (FORCE)`);
}

/** Runs a statement on a database of the tests' server, on a connection of its own. */
export async function sql<Row = Record<string, unknown>>(
  database: string,
  statement: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: addressOf(database) });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(statement, [...values])).rows as Row[];
  } finally {
    await client.end();
  }
}
