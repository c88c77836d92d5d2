import type { Label } from '../../platform/language.js';

/** What `reindex` says. */
export const reindexMessages = {
  usage: {
    nb: 'Bruk: npm run cli -- reindex [--dry-run]',
    nn: 'Bruk: npm run cli -- reindex [--dry-run]',
    en: 'Usage: npm run cli -- reindex [--dry-run]',
  },
  register: (measures: number): Label => ({
    nb: `${measures} tiltak i registeret; hver prosess har ordene deres i minnet`,
    nn: `${measures} tiltak i registeret; kvar prosess har orda deira i minnet`,
    en: `${measures} measures in the register; every process holds their words in memory`,
  }),
  notSetUp: {
    nb: 'meilisearch: ikke satt opp, ingenting å bygge',
    nn: 'meilisearch: ikkje sett opp, ingenting å byggje',
    en: 'meilisearch: not set up, nothing to rebuild',
  },
  own: {
    nb: 'meilisearch: tjenestens egen; en ny indeks bygges og settes inn',
    nn: 'meilisearch: tenesta sin eigen; ein ny indeks blir bygd og sett inn',
    en: 'meilisearch: our own, rebuilt into a fresh index and swapped',
  },
  noAnswer: { nb: 'meilisearch: svarer ikke', nn: 'meilisearch: svarer ikkje', en: 'meilisearch: does not answer' },
  state: (measures: number, ready: boolean): Label => ({
    nb: `meilisearch: ${measures} tiltak, ${ready ? 'som de skal være' : 'må bygges på nytt'}`,
    nn: `meilisearch: ${measures} tiltak, ${ready ? 'som dei skal vere' : 'må byggjast på nytt'}`,
    en: `meilisearch: ${measures} measures, ${ready ? 'right' : 'to be built anew'}`,
  }),
  asked: { nb: 'bedt om en ny indeks', nn: 'bede om ein ny indeks', en: 'asked for a rebuild' },
  done: { nb: 'ferdig', nn: 'ferdig', en: 'done' },
  late: {
    nb: 'ikke ferdig på ti minutter; går det en tjeneste som følger med på registeret?',
    nn: 'ikkje ferdig på ti minutt; går det ei teneste som følgjer med på registeret?',
    en: 'not done within ten minutes; is a service running that follows the register?',
  },
} as const;
