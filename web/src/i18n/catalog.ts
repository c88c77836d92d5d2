import type { Language } from '../app/languages.ts';
import type { Messages } from './messages.ts';

/** The texts of the frame and of the first page in one language, from one file per page; read only when it is chosen. */
export async function messagesOf(language: Language): Promise<Messages> {
  if (language === 'nn') return (await import('./nn.ts')).messages;
  if (language === 'en') return (await import('./en.ts')).messages;
  return (await import('./nb.ts')).messages;
}

/** The texts of the other pages, read only when one of them is opened. */
export async function pageMessagesOf(language: Language): Promise<Messages> {
  if (language === 'nn') return (await import('./nn-pages.ts')).messages;
  if (language === 'en') return (await import('./en-pages.ts')).messages;
  return (await import('./nb-pages.ts')).messages;
}
