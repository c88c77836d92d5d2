import { Args, Context, ID, Query, Resolver } from '@nestjs/graphql';
import type { Viewer } from '../identity/viewer.js';
import { PageSize } from '../platform/door/scalars.graphql.js';
import type { Language } from '../platform/language.js';
import { CountChangeType } from './count-changes.graphql.js';
import { CountImportsService } from './count-imports.service.js';
import { changeInLanguage } from './count-words.js';

@Resolver()
export class CountChangesResolver {
  constructor(private readonly imports: CountImportsService) {}

  @Query(() => [CountChangeType], {
    description:
      'Counts of youths as they were handed in and changed, the latest first, older than `before`; for those who may hand them in, of their own counties.',
  })
  async countChanges(
    @Context('viewer') viewer: Viewer,
    @Args('first', { type: () => PageSize, defaultValue: 20 }) first: number,
    @Context('language') language: Language,
    @Args('before', { type: () => ID, nullable: true }) before: string | null = null,
  ): Promise<readonly CountChangeType[]> {
    const changes = await this.imports.changes(viewer, first, before);
    return changes.map((change) => changeInLanguage(change, language));
  }
}
