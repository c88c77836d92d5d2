/** Whether a text is a school year (skoleår) as the register writes it, `2012/13`: the second part is the year after. */
export function isSchoolYear(text: string): boolean {
  const match = /^((?:19|20)\d\d)\/(\d\d)$/.exec(text);
  return match !== null && (Number(match[1]) + 1) % 100 === Number(match[2]);
}
