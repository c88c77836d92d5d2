import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';

/** Entrances of the service, each with metrics of its own. */
export type DoorName = 'graphql' | 'internal' | 'other';

/** A code of ours, such as `INVALID`: nothing that anybody sent can become a label. */
const outcomeCode = /^[A-Z][A-Z_]{1,29}$/;

/** Metrics in the text format of Prometheus. No label holds anything that was sent. */
@Injectable()
export class MetricsService {
  private readonly registry = new Registry();
  private readonly requests = new Histogram({
    name: 'tiltaksregister_request_duration_seconds',
    help: 'Requests and their time, by door and by the code of the first error (OK where there is none).',
    labelNames: ['door', 'code'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  /** Counts a request that was answered; `code` of an error, null where there was none. */
  count(door: DoorName, code: string | null, seconds: number): void {
    const told = code === null ? 'OK' : outcomeCode.test(code) ? code : 'OTHER';
    this.requests.observe({ door, code: told }, seconds);
  }

  get contentType(): string {
    return this.registry.contentType;
  }

  text(): Promise<string> {
    return this.registry.metrics();
  }
}
