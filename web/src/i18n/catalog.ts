import type { Language } from '../app/languages.ts';
import type { Messages } from './messages.ts';

/** The texts of one language, from one file per page; read only when the language is chosen. */
export async function messagesOf(language: Language): Promise<Messages> {
  if (language === 'nn') return (await import('./nn.ts')).messages;
  if (language === 'en') return (await import('./en.ts')).messages;
  return (await import('./nb.ts')).messages;
}
