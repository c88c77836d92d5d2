import type { Language } from '../platform/language.js';
import { type Audit, placeOf } from './audit.js';

interface Words {
  readonly figures: (printed: number, live: number | null) => string;
  readonly notListed: string;
  readonly idle: string;
  readonly stray: (count: number, base: number) => string;
  readonly passed: (audit: Audit) => string;
  readonly failed: (audit: Audit) => string;
}

const words: Readonly<Record<Language, Words>> = {
  nb: {
    figures: (printed, live) => `trykt ${printed}, her ${live ?? 'ingenting'}`,
    notListed: 'STÅR IKKE PÅ LISTEN',
    idle: 'står på listen og forklarer ingenting',
    stray: (count, base) => `${count} av ${base} er ikke det rapportens prosent er lest som`,
    passed: ({ cells, measures, differences }) =>
      `Alt er forklart: ${cells} trykte tall mot ${measures} tiltak, ${differences.length} avviker.`,
    failed: ({ unexplained, idle, strays, cells, measures }) =>
      `${unexplained.length} står ikke på listen, ${idle.length} på listen forklarer ingenting, ${strays.length} antall er ikke som lest; ${cells} tall, ${measures} tiltak.`,
  },
  nn: {
    figures: (printed, live) => `trykt ${printed}, her ${live ?? 'ingenting'}`,
    notListed: 'STÅR IKKJE PÅ LISTA',
    idle: 'står på lista og forklarer ingenting',
    stray: (count, base) => `${count} av ${base} er ikkje det prosenten i rapporten er lesen som`,
    passed: ({ cells, measures, differences }) =>
      `Alt er forklart: ${cells} trykte tal mot ${measures} tiltak, ${differences.length} avvik.`,
    failed: ({ unexplained, idle, strays, cells, measures }) =>
      `${unexplained.length} står ikkje på lista, ${idle.length} på lista forklarer ingenting, ${strays.length} tal på tiltak er ikkje som lesne; ${cells} tal, ${measures} tiltak.`,
  },
  en: {
    figures: (printed, live) => `printed ${printed}, live ${live ?? 'nothing'}`,
    notListed: 'NOT ON THE LIST',
    idle: 'stands on the list and explains nothing',
    stray: (count, base) => `${count} of ${base} is not what the report's percent was read as`,
    passed: ({ cells, measures, differences }) =>
      `All explained: ${cells} printed figures against ${measures} measures, ${differences.length} differ.`,
    failed: ({ unexplained, idle, strays, cells, measures }) =>
      `${unexplained.length} not on the list, ${idle.length} on the list explain nothing, ${strays.length} counts not as read; ${cells} figures, ${measures} measures.`,
  },
};

/** An audit as lines of text: every difference with its reason, then what is wrong, then the outcome. */
export function auditReport(audit: Audit, language: Language): readonly string[] {
  const text = words[language];
  const width = Math.max(0, ...audit.differences.map((difference) => placeOf(difference).length));
  const lines = audit.differences.map((difference) => {
    const { printed, live, reason } = difference;
    const why = reason === null ? text.notListed : `${reason.code}: ${reason.text[language]}`;
    return `${placeOf(difference).padEnd(width)}  ${text.figures(printed, live)}  ${why}`;
  });
  const idle = audit.idle.map((cell) => `${placeOf(cell)}  ${text.idle}`);
  const strays = audit.strays.map((cell) => `${placeOf(cell)}  ${text.stray(cell.count, cell.base)}`);
  return [...lines, ...idle, ...strays, audit.passed ? text.passed(audit) : text.failed(audit)];
}

/** An audit as data: what a machine needs to follow it up. */
export function auditAnswer(audit: Audit): object {
  return {
    passed: audit.passed,
    measures: audit.measures,
    figures: audit.cells,
    differences: audit.differences.map(({ reason, ...difference }) => ({
      ...difference,
      reason: reason?.code ?? null,
    })),
    unexplained: audit.unexplained.map(({ reason: _none, ...difference }) => difference),
    idle: audit.idle,
    strays: audit.strays,
  };
}
