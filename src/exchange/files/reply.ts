/** What a request says of the copy its sender has. */
export interface Conditions {
  readonly ifNoneMatch: string | undefined;
}

/**
 * Whether the sender's copy is the same. Only the tag decides: a measure that is taken out makes no file younger, so a date
 * could not tell. Source: RFC 9110, 13.1.2 (tags are compared weakly, and `*` fits any).
 */
export function isUnchanged({ ifNoneMatch }: Conditions, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  const bare = etag.replace(/^W\//, '');
  return ifNoneMatch.split(',').some((one) => {
    const tag = one.trim();
    return tag === '*' || tag.replace(/^W\//, '') === bare;
  });
}

/** The status of a refusal over plain HTTP. */
export const statusOfRefusal: Readonly<Record<string, number>> = {
  NOT_FOUND: 404,
  FORBIDDEN: 403,
  UNAUTHENTICATED: 401,
  INVALID: 400,
  CONFLICT: 409,
  TOO_COSTLY: 413,
  TOO_MANY: 429,
  UNAVAILABLE: 503,
};
