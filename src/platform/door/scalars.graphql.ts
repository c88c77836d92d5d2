import { CustomScalar, Scalar } from '@nestjs/graphql';
import { GraphQLError, Kind, type ValueNode } from 'graphql';
import { isDay } from '../day.js';
import { type Message, Refusal } from '../errors.js';

/** A day, `2024-08-01`, years 1900 to 2199. In code the same text: days compare as texts and have no time zone. */
export class GraphDate {}

/** 1 to 100. */
export class PageSize {}

/** An opaque place in a list. */
export class Cursor {}

function refuse(text: Message, node: ValueNode | null = null): never {
  throw new GraphQLError(text.en, { nodes: node, originalError: new Refusal('INVALID', text) });
}

const messages = {
  day: {
    nb: 'Må være en dag som finnes, skrevet som 2024-08-01.',
    nn: 'Må vere ein dag som finst, skriven som 2024-08-01.',
    en: 'Must be a day that exists, written as 2024-08-01.',
  },
  pageSize: {
    nb: 'Må være et helt tall fra 1 til 100.',
    nn: 'Må vere eit heilt tal frå 1 til 100.',
    en: 'Must be a whole number from 1 to 100.',
  },
  cursor: {
    nb: 'Må være et sidemerke fra denne tjenesten.',
    nn: 'Må vere eit sidemerke frå denne tenesta.',
    en: 'Must be a cursor of this service.',
  },
} satisfies Record<string, Message>;

@Scalar('Date', () => GraphDate)
export class DateScalar implements CustomScalar<string, string> {
  description = 'A day, such as 2024-08-01.';

  parseValue(value: unknown, node: ValueNode | null = null): string {
    if (typeof value === 'string' && isDay(value)) return value;
    return refuse(messages.day, node);
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
    return refuse(messages.pageSize, node);
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
    return refuse(messages.cursor, node);
  }

  parseLiteral(node: ValueNode): string {
    return this.parseValue(node.kind === Kind.STRING ? node.value : null, node);
  }

  serialize(value: unknown): string {
    return String(value);
  }
}
