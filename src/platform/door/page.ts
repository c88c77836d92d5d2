import { once } from '../async/once.js';

/** The position of a page in its list. Cursors are null where the page is empty. */
export interface PageInfo {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

/** What lies around a page. */
export interface Around {
  /** Whether rows follow. */
  readonly more: boolean;
  /** Whether the page was asked for after a cursor. */
  readonly continued: boolean;
}

export function pageInfoOf<Row>(rows: readonly Row[], cursorOf: (row: Row) => string, around: Around): PageInfo {
  const [first, last] = [rows[0], rows.at(-1)];
  return {
    hasNextPage: around.more,
    hasPreviousPage: around.continued,
    startCursor: first === undefined ? null : cursorOf(first),
    endCursor: last === undefined ? null : cursorOf(last),
  };
}

/** A page of a list. Cursors are worked out only where they are asked for. */
export class Page<Node> {
  constructor(
    readonly nodes: readonly Node[],
    /** On all pages. */
    readonly totalCount: number,
    private readonly around: Around,
    private readonly cursorOf: (node: Node) => string,
  ) {}

  @once
  get edges(): readonly { readonly cursor: string; readonly node: Node }[] {
    return this.nodes.map((node) => ({ node, cursor: this.cursorOf(node) }));
  }

  @once
  get pageInfo(): PageInfo {
    return pageInfoOf(this.nodes, this.cursorOf, this.around);
  }
}
