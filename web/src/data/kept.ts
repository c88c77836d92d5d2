/** What the browser keeps for this page between visits: choices of the reader, nothing about a youth. */
export type KeptName = 'language' | 'county';

/** Null where nothing is kept, or where the browser keeps nothing. */
export function kept(name: KeptName): string | null {
  try {
    return localStorage.getItem(`tiltaksregister.${name}`);
  } catch {
    return null;
  }
}

/** Keeps a choice; null forgets it. A browser that keeps nothing is no reason to stop. */
export function keep(name: KeptName, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(`tiltaksregister.${name}`);
    else localStorage.setItem(`tiltaksregister.${name}`, value);
  } catch {
    // The choice holds for this visit.
  }
}
