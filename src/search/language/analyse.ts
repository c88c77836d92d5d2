import { analyse as old } from '../analyser.js';
export interface AnalysedWord {
  readonly written: string;
  readonly from: number;
  readonly to: number;
  readonly lemmas: readonly string[];
  readonly known: boolean;
  readonly parts: readonly string[];
  readonly folded: string;
  readonly small: boolean;
}
export function analyse(text: string): readonly AnalysedWord[] {
  return old(text)
    .filter((w) => !w.token.joined)
    .map((w) => ({
      written: w.token.text,
      from: w.token.from,
      to: w.token.to,
      lemmas: [w.full],
      known: w.atoms.length > 1 || w.full.length > 4,
      parts: w.parts.filter((p) => w.atoms.includes(p)),
      folded: w.plain,
      small: w.stop,
    }));
}
