import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CountyType } from '../codes/codes.graphql.js';
import type { AuditEntry } from './act.js';
import { Action, Role } from './viewer.js';

registerEnumType(Role, { name: 'Role', description: 'Rolle: what somebody who asks may be.' });
registerEnumType(Action, { name: 'Action', description: 'What a role may do; see Viewer.may.' });

const SignInWay = { ISSUER: 'ISSUER', SAMPLE: 'SAMPLE', NONE: 'NONE' } as const;
registerEnumType(SignInWay, { name: 'SignInWay', description: 'At an issuer, as a made-up user, or not at all.' });

@ObjectType('SampleUser', { description: 'A made-up user to try the service as.' })
export class SampleUserType {
  @Field(() => String)
  key!: string;

  @Field(() => String)
  label!: string;
}

@ObjectType('AuditEntry', { description: 'What was done, refused or tried. Never what was written.' })
export class AuditEntryType implements AuditEntry {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'ISO 8601, UTC.' })
  at!: string;

  @Field(() => String, { nullable: true, description: 'Issuer and subject.' })
  actor!: string | null;

  @Field(() => String)
  role!: string;

  @Field(() => String, { description: 'The role and its counties, as people read them.' })
  roleLabel!: string;

  @Field(() => String, {
    description: 'A mutation, the fields that a question asked for, or for what was refused unread its kind: SIGN_IN.',
  })
  act!: string;

  @Field(() => String, { nullable: true })
  subject!: string | null;

  @Field(() => String, { description: 'DONE, or the code of the refusal.' })
  outcome!: string;

  @Field(() => String, { nullable: true, description: 'X-Request-Id of the request it came with.' })
  requestId!: string | null;
}

@ObjectType('Viewer', { description: 'Who asks. Nobody else is told of by name.' })
export class ViewerType {
  @Field(() => Role)
  role!: Role;

  @Field(() => [CountyType], { description: 'The counties of today that the role reaches.' })
  counties!: CountyType[];

  @Field(() => String, { nullable: true, description: 'As the issuer says it; null for the anonymous.' })
  name!: string | null;

  @Field(() => [Action], { description: 'What the viewer may do at all: a page offers no more.' })
  may!: Action[];

  @Field(() => SignInWay)
  signIn!: keyof typeof SignInWay;

  @Field(() => [SampleUserType], { description: 'Only on a machine of one’s own.' })
  sampleUsers!: SampleUserType[];
}
