import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { may } from '../../identity/may.js';
import { signatureText } from '../../identity/signature-text.js';
import type { Viewer } from '../../identity/viewer.js';
import { Cursor, PageSize } from '../../platform/door/scalars.graphql.js';
import type { Language } from '../../platform/language.js';
import { LinkCheckService } from '../links/link-check.service.js';
import { livingRegister } from '../measure.js';
import type { MeasureDocument } from '../measure-document.js';
import { MeasureType } from '../measures.graphql.js';
import { DeskService } from './desk.service.js';
import { MeasureChangeConnectionType, QualityType } from './editing.graphql.js';
import { subjectOf } from './editing.service.js';
import { changeIn, qualityIn } from './in-language.js';
import { qualityOf } from './quality.js';

/** How a measure is kept: its history, its quality, and whether the viewer may write it. */
@Resolver(() => MeasureType)
export class KeptResolver {
  constructor(
    private readonly desk: DeskService,
    private readonly links: LinkCheckService,
  ) {}

  @ResolveField(() => MeasureChangeConnectionType, { description: 'Its history, the latest first.' })
  async changes(
    @Parent() measure: MeasureDocument,
    @Context() request: { readonly language: Language },
    @Args('first', { type: () => PageSize, defaultValue: 20 }) first: number,
    @Args('after', { type: () => Cursor, nullable: true }) after: string | null = null,
  ): Promise<MeasureChangeConnectionType> {
    const { changes, pageInfo } = await this.desk.history(request, measure.id, first, after);
    return { nodes: changes.map((change) => changeIn(change, request.language)), pageInfo };
  }

  @ResolveField(() => QualityType, { nullable: true, description: 'Null for what no county keeps.' })
  quality(@Parent() measure: MeasureDocument, @Context('language') language: Language): QualityType | null {
    const quality = qualityOf(measure, new Date().toISOString(), (link) => this.links.healthOf(link));
    return quality === null ? null : qualityIn(quality, language);
  }

  @ResolveField(() => Boolean, { description: 'Whether the viewer may change it.' })
  mayChange(@Parent() measure: MeasureDocument, @Context('viewer') viewer: Viewer): boolean {
    return measure.dataset === livingRegister && may(viewer, 'WRITE_MEASURES', subjectOf(measure));
  }

  @ResolveField(() => Boolean, { description: 'Whether the viewer may propose a change of it.' })
  mayPropose(@Parent() measure: MeasureDocument, @Context('viewer') viewer: Viewer): boolean {
    return measure.dataset === livingRegister && may(viewer, 'PROPOSE', subjectOf(measure));
  }

  @ResolveField(() => String, { nullable: true, description: 'Who last confirmed it, as people read a role.' })
  assuredByLabel(@Parent() { assuredBy }: MeasureDocument, @Context('language') language: Language): string | null {
    return assuredBy === null ? null : signatureText(assuredBy, language);
  }
}
