import { type ArgumentMetadata, type ValidationError, ValidationPipe } from '@nestjs/common';
import * as classTransformer from 'class-transformer';
import * as classValidator from 'class-validator';
import { invalid, type Message, type Problem } from '../errors.js';
import { constraintMessages, wrongValue } from './messages.js';

type Class = new (...args: never[]) => unknown;

const ruledFields = new Map<Class, ReadonlySet<string>>();

/** The fields of a class that carry a rule of class-validator. */
function fieldsWithRules(metatype: Class): ReadonlySet<string> {
  const known = ruledFields.get(metatype);
  if (known !== undefined) return known;
  const rules = classValidator.getMetadataStorage().getTargetValidationMetadatas(metatype, '', false, false);
  const fields = new Set(rules.map((rule) => rule.propertyName));
  ruledFields.set(metatype, fields);
  return fields;
}

/**
 * Checks arguments by their class-validator rules and refuses with every problem at once. What is required is the
 * schema's to say, so arguments of which no given field carries a rule are let through unchecked: the check of a plain
 * list costs more than a tenth of its answer.
 */
export class ArgumentsPipe extends ValidationPipe {
  constructor() {
    // Named here, since the pipe would look for the packages when it runs: a bundle has none to find.
    super({
      exceptionFactory: (errors) => invalid(problemsOf(errors, '')),
      validatorPackage: classValidator,
      transformerPackage: classTransformer,
    });
  }

  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    return hasGivenRules(value, metadata) ? super.transform(value, metadata) : value;
  }
}

function hasGivenRules(value: unknown, { metatype }: ArgumentMetadata): boolean {
  if (typeof value !== 'object' || value === null || metatype === undefined) return false;
  const ruled = fieldsWithRules(metatype as Class);
  return Object.entries(value).some(([field, given]) => given !== null && given !== undefined && ruled.has(field));
}

function problemsOf(errors: readonly ValidationError[], above: string): readonly Problem[] {
  return errors.flatMap((error) => {
    const path = above === '' ? error.property : `${above}.${error.property}`;
    const own = Object.keys(error.constraints ?? {}).map((constraint) => ({ path, message: messageOf(constraint) }));
    return [...own, ...problemsOf(error.children ?? [], path)];
  });
}

function messageOf(constraint: string): Message {
  return constraintMessages[constraint] ?? wrongValue;
}
