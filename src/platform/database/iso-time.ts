/** How a time stands in code: ISO 8601 in UTC, or null where it has not been. For columns of the kind `timestamptz`. */
export const isoTime = {
  to: (value: string | null): string | null => value,
  from: (value: Date | null): string | null => value?.toISOString() ?? null,
};
