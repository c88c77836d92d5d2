/** A part of a text that says one thing. Places in UTF-16 units; `to` is the first unit after it. */
export interface Clause {
  readonly from: number;
  readonly to: number;
  /** It says what is not so: «ingen behandling», «for deg uten lærekontrakt». */
  readonly denies: boolean;
}

const clauseEnd = /(?<=[^\d\s][.!?;])\s+|,\s+(?=men\b)/gu;
const denial = /(?<![\p{L}])(?:ikke|ikkje|ingen|inga|inkje|intet|uten|utan|verken|korkje)(?![\p{L}])/giu;
const restOfClause = /[,;:.!?]\s/u;
/** That something is not known, which holds for all that the sentence lists: «ikke registrert om det er A, B og C». */
const saysNotKnown = /^(?:ikke|ikkje)\s+(?:registrert|oppgitt|oppgjeve|opplyst|kjent|kjend)(?!\p{L})/iu;
/** Behind a denial that belongs to what stands before it: «Førerkort kreves ikke», «engelsk er ikkje naudsynt». */
const ofWhatStandsBefore =
  /^\p{L}+(?:\s+(?:nødvendig|nødvendige|naudsynt|naudsynte|påkrevd|påkravd|krav|noe krav|et krav))?[\s.!?]*$/u;

/**
 * Cuts a text at sentence ends, before «men», and where a denial begins: it runs to the next comma or the sentence's
 * end, and takes in what stands before it where it says that this is not needed. What a text denies counts least and is never dropped: real texts say whom a measure is for in such clauses.
 */
export function clausesOf(text: string): readonly Clause[] {
  const clauses: Clause[] = [];
  let from = 0;
  for (const end of [...text.matchAll(clauseEnd), null]) {
    const to = end === null ? text.length : end.index;
    clauses.push(...cutAtDenials(text, from, to));
    from = to + (end?.[0].length ?? 0);
  }
  return clauses.filter((clause) => text.slice(clause.from, clause.to).trim() !== '');
}

function cutAtDenials(text: string, start: number, end: number): readonly Clause[] {
  const clauses: Clause[] = [];
  let from = start;
  for (const { index } of text.slice(start, end).matchAll(denial)) {
    const at = start + index;
    if (at < from) continue;
    const rest = text.slice(at, end);
    const stop = saysNotKnown.test(rest) ? null : restOfClause.exec(rest);
    const to = stop === null ? end : at + stop.index;
    const begins = ofWhatStandsBefore.test(text.slice(at, to)) ? from : at;
    if (begins > from) clauses.push({ from, to: begins, denies: false });
    clauses.push({ from: begins, to, denies: true });
    from = to;
  }
  if (from < end) clauses.push({ from, to: end, denies: false });
  return clauses;
}
