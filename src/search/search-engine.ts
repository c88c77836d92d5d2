/** Which engine found the hits. */
export const SearchEngine = { MEILISEARCH: 'MEILISEARCH', POSTGRES: 'POSTGRES' } as const;
export type SearchEngine = keyof typeof SearchEngine;
