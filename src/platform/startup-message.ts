import { ConfigError } from './config.js';
import { isDatabaseGone } from './database/database-gone.js';
import { EmbeddedPostgresError, type Message, Refusal } from './errors.js';
import type { Language } from './language.js';

/** Class 28, invalid authorization, and an unknown database (PostgreSQL's appendix A). */
const refusedLogins = /^(?:28...|3D000)$/;

const messages = {
  portTaken: {
    nb: 'Porten er i bruk av et annet program. Stopp det, eller velg en annen port med PORT.',
    nn: 'Porten er i bruk av eit anna program. Stopp det, eller vel ein annan port med PORT.',
    en: 'The port is taken by another program. Stop it, or choose another with PORT.',
  },
  loginRefused: {
    nb: 'Databasen finnes ikke, eller brukeren og passordet slipper ikke inn. Sjekk DATABASE_URL.',
    nn: 'Databasen finst ikkje, eller brukaren og passordet slepp ikkje inn. Sjekk DATABASE_URL.',
    en: 'The database is not there, or not for this user and password. Check DATABASE_URL.',
  },
  databaseGone: {
    nb: 'Databasen svarer ikke. Sjekk DATABASE_URL og at databasen er startet.',
    nn: 'Databasen svarer ikkje. Sjekk DATABASE_URL og at databasen er starta.',
    en: 'The database does not answer. Check DATABASE_URL and that the server is running.',
  },
  unexpected: {
    nb: 'Noe uventet stoppet dette.',
    nn: 'Noko uventa stoppa dette.',
    en: 'Something unexpected stopped this.',
  },
} satisfies Record<string, Message>;

const databaseRefused = (said: string): Message => ({
  nb: `Databasen sa nei: ${said} Ingenting ble lagret.`,
  nn: `Databasen sa nei: ${said} Ingenting vart lagra.`,
  en: `The database refused: ${said} Nothing was stored.`,
});

/** Why the service or a command could not do its work, for the person who started it. Never SQL or its values. */
export function startupMessage(error: unknown, language: Language): string {
  if (error instanceof Refusal) return error.text[language];
  if (error instanceof ConfigError || error instanceof EmbeddedPostgresError) return error.message;
  const code = String((error as { code?: unknown } | null)?.code);
  if (code === 'EADDRINUSE') return messages.portTaken[language];
  if (refusedLogins.test(code)) return messages.loginRefused[language];
  if (isDatabaseGone(error)) return messages.databaseGone[language];
  if (!(error instanceof Error)) return messages.unexpected[language];
  if ('driverError' in error) return databaseRefused(error.message)[language];
  return error.stack ?? error.message;
}
