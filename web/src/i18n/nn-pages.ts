import type { Messages } from './messages.ts';

const files = import.meta.glob<Messages>(['./nn/*.json', '!./nn/{frame,not-found,parts,search}.json'], {
  eager: true,
  import: 'default',
});

/** What the other pages say. */
export const messages: Messages = Object.assign({}, ...Object.values(files));
