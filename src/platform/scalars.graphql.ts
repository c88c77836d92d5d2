import { CustomScalar, Scalar } from '@nestjs/graphql';
import { GraphQLError, Kind, type ValueNode } from 'graphql';

/** A day, `2024-08-01`, years 1900 to 2200. In code the same text: days compare as texts and have no time zone. */
export class GraphDate {}

/** 1 to 100. */
export class PageSize {}

/** An opaque place in a list. */
export class Cursor {}

function isDay(text: string): boolean {
  if (!/^(19|20|21)\d\d-\d\d-\d\d$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

function refuse(text: string): never {
  throw new GraphQLError(text, { extensions: { code: 'INVALID' } });
}

@Scalar('Date', () => GraphDate)
export class DateScalar implements CustomScalar<string, string> {
  description = 'A day, such as 2024-08-01.';

  parseValue(value: unknown): string {
    if (typeof value === 'string' && isDay(value)) return value;
    return refuse('Expected a day that exists, written as 2024-08-01.');
  }

  parseLiteral(node: ValueNode): string {
    return this.parseValue(node.kind === Kind.STRING ? node.value : null);
  }

  serialize(value: unknown): string {
    return value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
  }
}

@Scalar('PageSize', () => PageSize)
export class PageSizeScalar implements CustomScalar<number, number> {
  description = 'How many to answer with: a whole number from 1 to 100.';

  parseValue(value: unknown): number {
    if (typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 100) return value;
    return refuse('Expected a whole number from 1 to 100.');
  }

  parseLiteral(node: ValueNode): number {
    return this.parseValue(node.kind === Kind.INT ? Number(node.value) : null);
  }

  serialize(value: unknown): number {
    return Number(value);
  }
}

@Scalar('Cursor', () => Cursor)
export class CursorScalar implements CustomScalar<string, string> {
  description = 'A place in a list, to go on from. Only the question it came with accepts it again.';

  parseValue(value: unknown): string {
    if (typeof value === 'string' && value.length <= 2000) return value;
    return refuse('Expected a cursor of this service.');
  }

  parseLiteral(node: ValueNode): string {
    return this.parseValue(node.kind === Kind.STRING ? node.value : null);
  }

  serialize(value: unknown): string {
    return String(value);
  }
}
