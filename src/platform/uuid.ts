const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

/** Whether a text is a uuid in lower case, as ids are stored. */
export function isUuid(text: string | null): text is string {
  return text !== null && uuid.test(text);
}
