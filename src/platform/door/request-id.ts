import { holdsIdentityNumber } from './identity-number.js';

/** As programs make them: a uuid, or 32 hexadecimal digits (nginx, traces). Nobody's name fits, nor an identity number. */
const madeByProgram = /^(?:[\da-f]{32}|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/i;

/** The id that a request says it has (`X-Request-Id`); null where it says none that may stand in a log. */
export function requestIdSaid(header: unknown): string | null {
  return typeof header === 'string' && madeByProgram.test(header) && !holdsIdentityNumber(header) ? header : null;
}
