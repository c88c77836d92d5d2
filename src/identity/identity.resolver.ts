import { Context, Query, Resolver } from '@nestjs/graphql';
import { countyIn } from '../codes/counties.js';
import type { Language } from '../platform/language.js';
import { ViewerType } from './identity.graphql.js';
import { IdentityService } from './identity.service.js';
import { mayAnywhere } from './may.js';
import { Action, type Viewer } from './viewer.js';

@Resolver(() => ViewerType)
export class IdentityResolver {
  constructor(private readonly identity: IdentityService) {}

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
