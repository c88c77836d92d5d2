import type { Message } from '../platform/errors.js';

/** What people are told of counts that they hand in. None repeats the value it complains about. */

export const changedSincePreview: Message = {
  nb: 'Tellingene er endret etter at du så gjennom filen. Ingenting er lagret. Les filen på nytt og se over.',
  nn: 'Teljingane er endra etter at du såg gjennom fila. Ingenting er lagra. Les fila på nytt og sjå over.',
  en: 'The counts were changed after you looked through the file. Nothing is stored. Read the file again and look it over.',
};
