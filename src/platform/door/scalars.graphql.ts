import { CustomScalar, Scalar } from '@nestjs/graphql';
import { GraphQLError, Kind, type ValueNode } from 'graphql';
import { isDay } from '../day.js';
import { type Message, Refusal } from '../errors.js';
import { scalarMessages } from './messages.js';

/** A day, `2024-08-01`, years 1900 to 2199. In code the same text: days compare as texts and have no time zone. */
export class GraphDate {}

/** 1 to 100. */
export class PageSize {}

/** An opaque place in a list. */
export class Cursor {}

function refuse(text: Message, node: ValueNode | null = null): never {
  throw new GraphQLError(text.en, { nodes: node, originalError: new Refusal('INVALID', text) });
}

@Scalar('Date', () => GraphDate)
export class DateScalar implements CustomScalar<string, string> {
  description = 'A day, such as 2024-08-01.';

  parseValue(value: unknown, node: ValueNode | null = null): string {
    if (typeof value === 'string' && isDay(value)) return value;
    return refuse(scalarMessages.day, node);
  }

  parseLiteral(node: ValueNode): string {
    return this.parseValue(node.kind === Kind.STRING ? node.value : null, node);
  }

  serialize(value: unknown): string {
    return value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
  }
}

@Scalar('PageSize', () => PageSize)
export class PageSizeScalar implements CustomScalar<number, number> {
  description = 'How many to answer with: a whole number from 1 to 100.';

  parseValue(value: unknown, node: ValueNode | null = null): number {
    if (typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 100) return value;
    return refuse(scalarMessages.pageSize, node);
  }

  parseLiteral(node: ValueNode): number {
    return this.parseValue(node.kind === Kind.INT ? Number(node.value) : null, node);
  }

  serialize(value: unknown): number {
    return Number(value);
  }
}

@Scalar('Cursor', () => Cursor)
export class CursorScalar implements CustomScalar<string, string> {
  description = 'A place in a list, to go on from. Only the question it came with accepts it again.';

  parseValue(value: unknown, node: ValueNode | null = null): string {
    if (typeof value === 'string' && value.length <= 2000) return value;
    return refuse(scalarMessages.cursor, node);
  }

  parseLiteral(node: ValueNode): string {
    return this.parseValue(node.kind === Kind.STRING ? node.value : null, node);
  }

  serialize(value: unknown): string {
    return String(value);
  }
}
