/** What somebody asks for who registers an address. */
export interface NewWebhook {
  readonly url: string;
  /** Number or name; null for the nation's. */
  readonly county: string | null;
  /** The query of /api/v1/changes.json; null for all changes. */
  readonly changes: string | null;
}
