import { Injectable } from '@nestjs/common';
import type { Label, Language } from '../../platform/language.js';
import { ReindexService } from './reindex.service.js';
import { reindexMessages } from './reindex-messages.js';

/** `reindex [--dry-run]`: writes the Meilisearch index anew, or says what that would do. */
@Injectable()
export class ReindexCommand {
  constructor(private readonly reindex: ReindexService) {}

  async run(args: readonly string[], language: Language): Promise<number> {
    if (args.some((arg) => arg !== '--dry-run')) {
      console.error(reindexMessages.usage[language]);
      return 2;
    }
    const print = (line: Label): void => console.log(line[language]);
    return args.includes('--dry-run') ? this.reindex.describe(print) : this.reindex.run(print);
  }
}
