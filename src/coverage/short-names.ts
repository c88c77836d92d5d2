/**
 * Names texts, shortly: the same text by the same name, and no name for two texts. At `most` texts all are forgotten and
 * get new names. For keys that are put together of long parts.
 */
export function shortNames(most: number): (text: string) => string {
  const names = new Map<string, string>();
  let given = 0;
  return (text) => {
    const known = names.get(text);
    if (known !== undefined) return known;
    const name = (given++).toString(36);
    if (names.size >= most) names.clear();
    names.set(text, name);
    return name;
  };
}
