/**
 * Work that is asked for again and again and never runs twice at once: who asks while it runs gets a run that begins
 * after it, shared with everybody else who asked meanwhile.
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
