/** Server states in which a later try may succeed: class 08, 57P01–03 and 53300 (PostgreSQL's appendix A). */
const goneCodes = /^(?:08\w{3}|57P0[123]|53300|ECONNREFUSED|ECONNRESET|ENOENT|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN)$/;
const goneTexts =
  /Connection terminated|timeout exceeded when trying to connect|Query read timeout|not queryable|connection timeout|timeout expired|Driver not Connected|not currently accepting connections/i;

/** Whether an error means that the database cannot be reached right now, rather than that a statement is wrong. */
export function isDatabaseGone(error: unknown): boolean {
  const cause = (error as { driverError?: unknown } | null)?.driverError ?? error;
  if (!(cause instanceof Error)) return false;
  const code = (cause as { code?: unknown }).code;
  return (typeof code === 'string' && goneCodes.test(code)) || goneTexts.test(cause.message);
}
