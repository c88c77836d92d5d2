/** What is remembered of a service that may be down. Times in milliseconds of any one clock. */
export interface Circuit {
  /** Failures since the last success. */
  readonly failures: number;
  /** Not asked before this time. */
  readonly pausedUntil: number;
  /** One question is on its way to see whether it is back. */
  readonly probing: boolean;
}

export const newCircuit: Circuit = { failures: 0, pausedUntil: 0, probing: false };

const failuresToOpen = 3;
const firstPauseMs = 500;
const longestPauseMs = 10_000;

export type Permission = 'ASK' | 'PROBE' | 'LEAVE';

/** Whether to ask now: always while it works, one at a time when a pause is over, else not. */
export function permission(circuit: Circuit, now: number): Permission {
  if (circuit.failures < failuresToOpen) return 'ASK';
  return now >= circuit.pausedUntil && !circuit.probing ? 'PROBE' : 'LEAVE';
}

export function probing(circuit: Circuit): Circuit {
  return { ...circuit, probing: true };
}

/** Pauses double from half a second to ten seconds. */
export function afterFailure(circuit: Circuit, now: number): Circuit {
  const failures = circuit.failures + 1;
  const pause = Math.min(firstPauseMs * 2 ** Math.max(0, failures - failuresToOpen), longestPauseMs);
  return { failures, pausedUntil: now + pause, probing: false };
}
