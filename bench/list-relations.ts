import { DataSource, EntitySchema } from 'typeorm';

/** The same page from normalised tables, as an ORM is commonly used: one entity per list, read by relations. */

interface Row {
  readonly id: string;
  readonly measureId: string;
  readonly [column: string]: unknown;
}

const lists = ['actors', 'resourceContributors', 'goals', 'contents', 'provenance'] as const;

function listTable(name: string): EntitySchema<Row> {
  return new EntitySchema<Row>({
    name: `bench_${name}`,
    columns: {
      id: { type: 'bigint', primary: true, generated: 'increment' },
      measureId: { type: 'uuid' },
      value: { type: 'jsonb' },
    },
    relations: {
      measure: { type: 'many-to-one', target: 'bench_measure', joinColumn: { name: 'measureId' } },
    } as never,
    indices: [{ columns: ['measureId'] }],
  });
}

const measureTable = new EntitySchema<Row>({
  name: 'bench_measure',
  columns: { id: { type: 'uuid', primary: true }, name: { type: 'text' }, scalars: { type: 'jsonb' } } as never,
  relations: Object.fromEntries(
    lists.map((list) => [list, { type: 'one-to-many', target: `bench_${list}`, inverseSide: 'measure' }]),
  ) as never,
});

export async function openRelations(url: string): Promise<DataSource> {
  const entities = [measureTable, ...lists.map(listTable)];
  return new DataSource({ type: 'postgres', url, entities, synchronize: true, installExtensions: false }).initialize();
}

export async function fillRelations(
  database: DataSource,
  documents: readonly Record<string, unknown>[],
): Promise<void> {
  for (const document of documents) {
    const scalars = Object.fromEntries(Object.entries(document).filter(([key]) => !lists.includes(key as never)));
    await database.getRepository('bench_measure').insert({ id: document['id'], name: document['name'], scalars });
    for (const list of lists) {
      const values = (document[list] ?? []) as readonly unknown[];
      const rows = values.map((value) => ({ measureId: document['id'], value }));
      if (rows.length > 0) await database.getRepository(`bench_${list}`).insert(rows);
    }
  }
}

export async function findWithRelations(database: DataSource, take: number): Promise<unknown> {
  const relations = Object.fromEntries(lists.map((list) => [list, true]));
  const rows = await database.getRepository('bench_measure').find({ relations, order: { name: 'ASC' }, take });
  return rows.map((row) => {
    const { scalars, ...rest } = row as Record<string, unknown>;
    const values = lists.map((list) => [list, (rest[list] as Row[]).map((entry) => entry['value'])]);
    return { ...(scalars as object), ...Object.fromEntries(values) };
  });
}
