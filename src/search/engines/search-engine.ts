export const SearchEngine = { EMBEDDED: 'EMBEDDED', MEILISEARCH: 'MEILISEARCH' } as const;
export type SearchEngine = keyof typeof SearchEngine;
