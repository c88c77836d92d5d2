import type { FastifyRequest } from 'fastify';
import { invalid, type Message, type Problem, refuseIfAny } from '../../platform/errors.js';
import { readingLimits } from '../reading/limits.js';
import { textTooLarge, trueOrNothing, unknownPart, whatToDo, wrongChoice, wrongUpload } from '../reading/messages.js';
import { type Choice, choicesOf, longestChoices } from './choice.js';

/** What is asked for with an uploaded file. */
export interface Upload {
  readonly file: Buffer;
  readonly do: 'preview' | 'apply' | 'wrong-rows';
  /** Null: those that are suggested. */
  readonly rows: readonly Choice[] | null;
  readonly closeHeadings: boolean;
}

const acts: ReadonlySet<string> = new Set(['preview', 'apply', 'wrong-rows']);

/** The file is kept in memory until it is answered, and nowhere else. The name it comes with is not looked at. */
const limits = { fileSize: readingLimits.unpackedBytes, files: 1, fields: 3, parts: 5, fieldSize: longestChoices };

/** @throws Refusal INVALID naming the part */
export async function uploadIn(request: FastifyRequest): Promise<Upload> {
  const { file, texts } = await partsOf(request, ['do', 'rows', 'closeHeadings'], unknownPart);
  return { file, ...asked(texts) };
}

/** The file of an upload and the texts sent with it. @throws Refusal INVALID naming the part; `unknown` for other parts */
export async function partsOf(
  request: FastifyRequest,
  names: readonly string[],
  unknown: Message,
): Promise<{ readonly file: Buffer; readonly texts: ReadonlyMap<string, string> }> {
  const texts = new Map<string, string>();
  let file: Buffer | null = null;
  try {
    for await (const part of request.parts({ limits })) {
      const known = part.type === 'file' ? part.fieldname === 'file' : names.includes(part.fieldname);
      if (!known || texts.has(part.fieldname)) throw invalid([{ path: 'body', message: unknown }]);
      if (part.type === 'file') file = await part.toBuffer();
      else texts.set(part.fieldname, String(part.value));
    }
  } catch (error) {
    throw refusalOf(error);
  }
  if (file === null) throw invalid([{ path: 'file', message: wrongUpload }]);
  return { file, texts };
}

function asked(texts: ReadonlyMap<string, string>): Omit<Upload, 'file'> {
  const problems: Problem[] = [];
  const act = texts.get('do') ?? 'preview';
  if (!acts.has(act)) problems.push({ path: 'do', message: whatToDo });
  const given = texts.get('rows');
  const rows = given === undefined ? null : choicesOf(given);
  if (given !== undefined && rows === null) problems.push({ path: 'rows', message: wrongChoice });
  const close = texts.get('closeHeadings');
  if (close !== undefined && close !== 'true') problems.push({ path: 'closeHeadings', message: trueOrNothing });
  refuseIfAny(problems);
  return { do: act as Upload['do'], rows, closeHeadings: close === 'true' };
}

/** What the reader of multipart throws has a code of its own; anything else is a bug, or a sender that has gone. */
function refusalOf(error: unknown): unknown {
  const { code, statusCode } = error as { code?: string; statusCode?: number };
  if (code === 'FST_REQ_FILE_TOO_LARGE') {
    const message = textTooLarge(readingLimits.unpackedBytes / 1_000_000, readingLimits.rows);
    return invalid([{ path: 'file', message }]);
  }
  const known = code?.startsWith('FST_') === true || (statusCode !== undefined && statusCode < 500);
  const broken = error instanceof Error && /multipart|form|boundary/i.test(error.message);
  return known || broken ? invalid([{ path: 'body', message: wrongUpload }]) : error;
}
