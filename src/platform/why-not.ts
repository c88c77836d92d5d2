import { ConfigError } from './config.js';
import { isDatabaseGone } from './database/database-gone.js';
import { EmbeddedPostgresError, Refusal } from './errors.js';

/** Class 28, invalid authorization, and an unknown database (PostgreSQL's appendix A). */
const refusedLogins = /^(?:28...|3D000)$/;

/** What keeps the service or a command from its work, in words for the one who started it. Never SQL or its values. */
export function whyNot(error: unknown): string {
  const plain = error instanceof ConfigError || error instanceof EmbeddedPostgresError || error instanceof Refusal;
  if (plain) return error.message;
  const code = String((error as { code?: unknown } | null)?.code);
  if (code === 'EADDRINUSE') {
    return 'The port is taken by another program. Stop it, or choose another with PORT.';
  }
  if (refusedLogins.test(code)) {
    return 'The database is not there, or not for this user and password. Check DATABASE_URL.';
  }
  if (isDatabaseGone(error)) return 'The database does not answer. Check DATABASE_URL and that the server is running.';
  if (!(error instanceof Error)) return 'Something unexpected stopped this.';
  if ('driverError' in error) return `The database refused: ${error.message} Nothing was stored.`;
  return error.stack ?? error.message;
}
