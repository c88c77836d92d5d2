import { Args, Context, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CloseReason } from '../../codes/register-codes.js';
import { type AskedBy, actOf } from '../../identity/act.js';
import type { Language } from '../../platform/language.js';
import { currentForm, FormVersion } from '../fields/form-version.js';
import { DeskService } from './desk.service.js';
import {
  ChangeMeasureArgs,
  CreateMeasureArgs,
  DuplicateCandidateType,
  MeasureFormType,
  MeasureInput,
  MeasureResultType,
} from './editing.graphql.js';
import { type Edited, EditingService } from './editing.service.js';
import { formOf } from './form.js';
import { formItemIn, problemsIn } from './in-language.js';

const oneVersion = { type: () => Int, description: 'The version its sender had before them.' } as const;

@Resolver(() => MeasureResultType)
export class EditingResolver {
  constructor(
    private readonly editing: EditingService,
    private readonly desk: DeskService,
  ) {}

  @Mutation(() => MeasureResultType, {
    description: 'Enters a measure in the counties’ own register, public or as a draft.',
  })
  async createMeasure(
    @Context() by: AskedBy,
    @Args('input', { type: () => MeasureInput }) input: MeasureInput,
    @Args() { draft, because }: CreateMeasureArgs,
  ): Promise<MeasureResultType> {
    const act = actOf(by, 'createMeasure', null, { input, draft, ...(because === null ? {} : { because }) });
    const wish = { entry: input, status: draft ? ('DRAFT' as const) : ('PUBLISHED' as const), ...reason(because) };
    return answered(await this.editing.create(act, wish), by.language);
  }

  @Mutation(() => MeasureResultType, {
    description: 'Changes what is written. CONFLICT names what somebody else has changed.',
  })
  async changeMeasure(@Context() by: AskedBy, @Args() asked: ChangeMeasureArgs): Promise<MeasureResultType> {
    const { id, version, input, because, publish } = asked;
    const act = actOf(by, 'changeMeasure', id, { version, input, because, publish });
    const wish = { entry: input, publish, ...reason(because) };
    return answered(await this.editing.change(act, version, wish), by.language);
  }

  @Mutation(() => MeasureResultType, { description: 'Says that a measure is as recorded.' })
  async confirmMeasure(
    @Context() by: AskedBy,
    @Args('id', { type: () => ID }) id: string,
    @Args('version', oneVersion) version: number,
  ): Promise<MeasureResultType> {
    return answered(await this.editing.confirm(actOf(by, 'confirmMeasure', id, { version }), version), by.language);
  }

  @Mutation(() => MeasureResultType, { description: 'Closes a measure; it stays, with its history.' })
  async closeMeasure(
    @Context() by: AskedBy,
    @Args('id', { type: () => ID }) id: string,
    @Args('version', oneVersion) version: number,
    @Args('because', { type: () => CloseReason }) because: CloseReason,
  ): Promise<MeasureResultType> {
    const act = actOf(by, 'closeMeasure', id, { version, because });
    return answered(await this.editing.close(act, version, because), by.language);
  }

  @Mutation(() => MeasureResultType, { description: 'Makes a closed measure public again.' })
  async reopenMeasure(
    @Context() by: AskedBy,
    @Args('id', { type: () => ID }) id: string,
    @Args('version', oneVersion) version: number,
  ): Promise<MeasureResultType> {
    return answered(await this.editing.reopen(actOf(by, 'reopenMeasure', id, { version }), version), by.language);
  }

  @Mutation(() => MeasureResultType, { description: 'Keeps one of several that are the same; the others are closed.' })
  async mergeMeasures(
    @Context() by: AskedBy,
    @Args('keep', { type: () => ID }) keep: string,
    @Args('version', oneVersion) version: number,
    @Args('remove', { type: () => [ID] }) remove: string[],
    @Args('input', { type: () => MeasureInput }) input: MeasureInput,
  ): Promise<MeasureResultType> {
    const act = actOf(by, 'mergeMeasures', keep, { version, remove, input });
    return answered(await this.editing.merge(act, version, remove, input), by.language);
  }

  @Query(() => MeasureFormType, { description: 'The form, item by item; the one in use where no version is named.' })
  measureForm(
    @Context('language') language: Language,
    @Args('version', { type: () => FormVersion, defaultValue: currentForm }) version: FormVersion,
  ): MeasureFormType {
    return { version, items: formOf(version).map((item) => formItemIn(item, language)) };
  }

  @Query(() => [DuplicateCandidateType], {
    description: 'Measures that a new one may be the same as, the likest first.',
  })
  nearDuplicates(
    @Context('language') language: Language,
    @Args('input', { type: () => MeasureInput }) input: MeasureInput,
  ): DuplicateCandidateType[] {
    const found = this.desk.nearDuplicates(input);
    return found.map(({ measure, score, because }) => ({
      measure,
      score,
      because: because.map((why) => why[language]),
    }));
  }
}

/** A reason of blanks is none. */
function reason(because: string | null): { readonly because?: string } {
  const text = because?.trim() ?? '';
  return text === '' ? {} : { because: text };
}

function answered({ measure, problems }: Edited, language: Language): MeasureResultType {
  return { measure, problems: problemsIn(problems, language) };
}
