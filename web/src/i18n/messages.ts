/** The texts of one language, by key. */
export type Messages = Readonly<Record<string, string>>;
