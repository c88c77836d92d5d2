import { Args, Context, ID, Query, Resolver } from '@nestjs/graphql';
import { countyIn } from '../codes/counties.js';
import { PageSize } from '../platform/door/scalars.graphql.js';
import type { Language } from '../platform/language.js';
import { ActsService } from './acts.service.js';
import { AuditEntryType, ViewerType } from './identity.graphql.js';
import { IdentityService } from './identity.service.js';
import { mayAnywhere } from './may.js';
import { signatureText } from './signature-text.js';
import { Action, type Viewer } from './viewer.js';

@Resolver(() => ViewerType)
export class IdentityResolver {
  constructor(
    private readonly identity: IdentityService,
    private readonly acts: ActsService,
  ) {}

  @Query(() => [AuditEntryType], {
    description: 'Who did what, the latest first, older than `before`; for administrators.',
  })
  async auditLog(
    @Context('viewer') viewer: Viewer,
    @Args('first', { type: () => PageSize, defaultValue: 50 }) first: number,
    @Context('language') language: Language,
    @Args('before', { type: () => ID, nullable: true }) before: string | null = null,
  ): Promise<readonly AuditEntryType[]> {
    const entries = await this.acts.audit(viewer, first, before);
    return entries.map((entry) => ({ ...entry, roleLabel: signatureText(entry.role, language) }));
  }

  @Query(() => ViewerType, { description: 'Who asks, and what they may do.' })
  viewer(@Context('viewer') viewer: Viewer, @Context('language') language: Language): ViewerType {
    return {
      role: viewer.role,
      counties: viewer.counties.flatMap((number) => countyIn('Y2024', number) ?? []),
      name: viewer.name,
      may: Object.values(Action).filter((action) => mayAnywhere(viewer, action)),
      signIn: this.identity.way,
      sampleUsers: this.identity.samples.map(({ key, label }) => ({ key, label: label[language] })),
    };
  }
}
