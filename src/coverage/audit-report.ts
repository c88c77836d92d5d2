import { type Audit, placeOf } from './audit.js';

/** An audit as lines of text: every difference with its reason, then what is wrong, then the outcome. */
export function auditReport(audit: Audit): readonly string[] {
  const width = Math.max(0, ...audit.differences.map((difference) => placeOf(difference).length));
  const lines = audit.differences.map((difference) => {
    const { printed, live, reason } = difference;
    const why = reason === null ? 'NOT ON THE LIST' : `${reason.code}: ${reason.text.en}`;
    return `${placeOf(difference).padEnd(width)}  printed ${printed}, live ${live ?? 'nothing'}  ${why}`;
  });
  const idle = audit.idle.map((cell) => `${placeOf(cell)}  stands on the list and explains nothing`);
  const strays = audit.strays.map(
    (cell) => `${placeOf(cell)}  ${cell.count} of ${cell.base} is not what the report's percent was read as`,
  );
  const outcome = audit.passed
    ? `All explained: ${audit.cells} printed figures against ${audit.measures} measures, ${audit.differences.length} differ.`
    : `${audit.unexplained.length} not on the list, ${audit.idle.length} idle entries, ${audit.strays.length} counts not as read, ${audit.cells} figures, ${audit.measures} measures.`;
  return [...lines, ...idle, ...strays, outcome];
}

/** An audit as data: what a machine needs to follow it up. */
export function auditAnswer(audit: Audit): object {
  return {
    passed: audit.passed,
    measures: audit.measures,
    figures: audit.cells,
    differences: audit.differences.map(({ reason, ...difference }) => ({
      ...difference,
      reason: reason?.code ?? null,
    })),
    unexplained: audit.unexplained.map(({ reason: _none, ...difference }) => difference),
    idle: audit.idle,
    strays: audit.strays,
  };
}
