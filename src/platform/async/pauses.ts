/** How long to wait before each further try: twice as long each time, up to the longest. */
export function* pauses(shortestMs: number, longestMs: number): Generator<number, never> {
  for (let pause = shortestMs; ; pause = Math.min(pause * 2, longestMs)) yield pause;
}

/** Resolves after a while, or at once when the signal is given; does not keep the process alive. */
export function sleep(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    timer.unref();
    if (signal?.aborted === true) done();
    else signal?.addEventListener('abort', done);
  });
}
