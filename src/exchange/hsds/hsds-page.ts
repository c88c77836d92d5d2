import type { HsdsObject } from './hsds-writing.js';
import type { ListQuestion } from './list-question.js';

/** Part of a list: which of all there are. */
export interface PagePart<Item> {
  readonly items: readonly Item[];
  readonly total: number;
}

export function partOf<Item>(all: readonly Item[], { page, per_page: size }: ListQuestion): PagePart<Item> {
  return { items: all.slice((page - 1) * size, page * size), total: all.length };
}

/** A page as HSDS has it; a page after the last is empty. Source: HSDS 3.0, openapi.json, `Page`. */
export function pageObject(
  contents: readonly HsdsObject[],
  total: number,
  { page, per_page: size }: ListQuestion,
): HsdsObject {
  const pages = Math.ceil(total / size);
  return {
    total_items: total,
    total_pages: pages,
    page_number: page,
    size: contents.length,
    first_page: page === 1,
    last_page: page >= pages,
    empty: contents.length === 0,
    contents,
  };
}
