/** The words of the index with how many measures have each: stems, parts and words as written, all folded. */
export class Vocabulary {
  private readonly sorted: readonly string[];

  constructor(
    private readonly documents: ReadonlyMap<string, number>,
    /** How many measures the index has. */
    readonly measures: number,
  ) {
    this.sorted = [...documents.keys()].sort();
  }

  /** Nothing is known of the words: every word counts as one that may be found. */
  static readonly unknown = new Vocabulary(new Map(), 0);

  get size(): number {
    return this.documents.size;
  }

  /** How many measures have the word; 0 where none has. */
  documentsWith(word: string): number {
    return this.documents.get(word) ?? 0;
  }

  /** Whether a word of the index begins so. */
  hasPrefix(prefix: string): boolean {
    let low = 0;
    let high = this.sorted.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.sorted[middle] as string) < prefix) low = middle + 1;
      else high = middle;
    }
    return this.sorted[low]?.startsWith(prefix) ?? false;
  }
}
