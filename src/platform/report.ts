const reported = new WeakSet<object>();

/**
 * Logs a bug once: its kind, its code and where in our code it was thrown. Never its text, which may hold SQL or what
 * somebody wrote. `requestId` where it came of a request: its sender was given it, too.
 */
export function reportBug(error: unknown, requestId: string | null = null): void {
  if (typeof error === 'object' && error !== null) {
    if (reported.has(error)) return;
    reported.add(error);
  }
  const { name, code, stack } = (error ?? {}) as { name?: unknown; code?: unknown; stack?: unknown };
  const frames = String(stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at .*\/(?:src|node_modules|bundle)\//.test(line))
    .slice(0, 5)
    .map((line) =>
      line
        .trim()
        .replace(/^at (?:async )?(?:(\S+) \()?.*\/((?:src|node_modules|bundle)\/[^)]*)\)?$/, '$2 $1')
        .trim(),
    );
  const bug = { event: 'bug', kind: String(name), code, at: frames, ...(requestId === null ? {} : { requestId }) };
  console.error(JSON.stringify({ time: new Date().toISOString(), level: 'error', ...bug }));
}
