import { Injectable } from '@nestjs/common';
import { ReindexService } from './reindex.service.js';

const usage = 'Usage: npm run cli -- reindex [--dry-run]';

/** `reindex [--dry-run]`: writes the Meilisearch index anew, or says what that would do. */
@Injectable()
export class ReindexCommand {
  constructor(private readonly reindex: ReindexService) {}

  async run(args: readonly string[]): Promise<number> {
    if (args.some((arg) => arg !== '--dry-run')) {
      console.error(usage);
      return 2;
    }
    const print = (line: string): void => console.log(line);
    return args.includes('--dry-run') ? this.reindex.describe(print) : this.reindex.run(print);
  }
}
