/**
 * Runs work one run at a time. Calls made during a run share one further run, which starts when it ends.
 */
export class Again {
  private running: Promise<void> | null = null;
  private wanted = false;

  constructor(private readonly work: () => Promise<void>) {}

  /** Resolves when a run that began after this call is over; rejects where that run failed. */
  ask(): Promise<void> {
    this.wanted = true;
    this.running ??= this.runs().finally(() => {
      this.running = null;
    });
    return this.running;
  }

  private async runs(): Promise<void> {
    while (this.wanted) {
      this.wanted = false;
      await this.work();
    }
  }
}
