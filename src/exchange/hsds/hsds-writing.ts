import type { Language } from '../../platform/language.js';

/** How objects of HSDS are written: for whom, and with which ids. */
export interface Writing {
  readonly language: Language;
  /** `https://host` of this service as the reader reaches it. */
  readonly origin: string;
  /** The id of something that has a name and no id of its own: the same uuid everywhere, always. */
  readonly idOf: (...name: readonly string[]) => string;
}

/** An object of HSDS 3.0. */
export type HsdsObject = Readonly<Record<string, unknown>>;

/** Without what is not recorded: HSDS has no null. */
export function recorded(object: HsdsObject): HsdsObject {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== null && value !== undefined));
}
