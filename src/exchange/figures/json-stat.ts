/** One of the things that figures are told apart by. Keys are in the order they are shown. */
export interface StatDimension {
  readonly id: string;
  readonly label: string;
  readonly role?: 'time' | 'geo' | 'metric';
  readonly categories: readonly StatCategory[];
}

export interface StatCategory {
  readonly key: string;
  readonly label: string;
  readonly note?: string | null;
  /** Of a figure: what it counts, `%`. */
  readonly unit?: string;
}

/** A cell: where it is (a key for each dimension, in their order), and its value, or why there is none. */
export type StatCell = { readonly at: readonly string[] } & ({ readonly value: number } | { readonly status: string });

export interface StatDataset {
  readonly label: string;
  readonly source: string;
  /** ISO 8601; null where it is not known. */
  readonly updated: string | null;
  readonly notes: readonly string[];
  readonly dimensions: readonly StatDimension[];
  readonly cells: readonly StatCell[];
  /** What each status means. */
  readonly statuses: Readonly<Record<string, string>>;
  /** What JSON-stat has no word for. */
  readonly extension: Readonly<Record<string, unknown>>;
}

/**
 * JSON-stat 2.0 (https://json-stat.org/full/). Values are told by their place: a place without a value has none, and is not
 * zero; why stands in `status` where it is known.
 * @throws Error where a cell's key is of no category, or two cells have one place: a bug
 */
export function jsonStat({ dimensions, cells, notes, updated, statuses, extension, ...rest }: StatDataset): object {
  const size = dimensions.map(({ categories }) => categories.length);
  const places = dimensions.map(({ categories }) => new Map(categories.map(({ key }, at) => [key, at])));
  const value: Record<string, number> = {};
  const status: Record<string, string> = {};
  for (const cell of cells) {
    const place = placeOf(cell, places, size);
    if (place in value || place in status) throw new Error(`Two figures have the place ${cell.at.join(' ')}.`);
    if ('value' in cell) value[place] = cell.value;
    else status[place] = cell.status;
  }
  const ofRole = (role: StatDimension['role']): readonly string[] =>
    dimensions.filter((one) => one.role === role).map(({ id }) => id);
  return {
    version: '2.0',
    class: 'dataset',
    ...rest,
    ...(updated === null ? {} : { updated }),
    note: notes,
    id: dimensions.map(({ id }) => id),
    size,
    role: { time: ofRole('time'), geo: ofRole('geo'), metric: ofRole('metric') },
    dimension: Object.fromEntries(dimensions.map((dimension) => [dimension.id, dimensionObject(dimension)])),
    value,
    status,
    extension: { ...extension, status: { label: statuses } },
  };
}

function placeOf({ at }: StatCell, places: readonly ReadonlyMap<string, number>[], size: readonly number[]): number {
  return at.reduce((place, key, dimension) => {
    const index = places[dimension]?.get(key);
    if (index === undefined) throw new Error(`No category ${key} in dimension ${dimension}.`);
    return place * (size[dimension] as number) + index;
  }, 0);
}

function dimensionObject({ label, categories }: StatDimension): object {
  const noted = categories.filter(({ note }) => note !== null && note !== undefined);
  const counted = categories.filter(({ unit }) => unit !== undefined);
  return {
    label,
    category: {
      index: categories.map(({ key }) => key),
      label: Object.fromEntries(categories.map((one) => [one.key, one.label])),
      ...(noted.length === 0 ? {} : { note: Object.fromEntries(noted.map(({ key, note }) => [key, [note]])) }),
      ...(counted.length === 0
        ? {}
        : { unit: Object.fromEntries(counted.map(({ key, unit }) => [key, { label: unit, decimals: 0 }])) }),
    },
  };
}
