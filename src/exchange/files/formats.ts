/** The files that measures come in. */
export const FileFormat = { csv: 'csv', xlsx: 'xlsx', json: 'json', jsonld: 'jsonld', ttl: 'ttl' } as const;
export type FileFormat = keyof typeof FileFormat;

/** Media types. Sources: RFC 7111 (CSV), ECMA-376 (XLSX), RFC 8259, JSON-LD 1.1, Turtle 1.1. */
export const mediaTypes: Readonly<Record<FileFormat, string>> = {
  csv: 'text/csv; charset=utf-8; header=present',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json; charset=utf-8',
  jsonld: 'application/ld+json; charset=utf-8',
  ttl: 'text/turtle; charset=utf-8',
};

/** Rises when a file of the same measures is written in another way: what readers have kept is then stale. */
export const formatEdition = 1;
