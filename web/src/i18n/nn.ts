import type { Messages } from './messages.ts';

const files = import.meta.glob<Messages>('./nn/{frame,not-found,parts,search}.json', {
  eager: true,
  import: 'default',
});

/** What every page and the first one say. */
export const messages: Messages = Object.assign({}, ...Object.values(files));
