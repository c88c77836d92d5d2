import { ROOT_CONTEXT, type Span, SpanKind, SpanStatusCode, type Tracer } from '@opentelemetry/api';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BasicTracerProvider, BatchSpanProcessor } from '@opentelemetry/sdk-trace-base';
import { attributesOf, nameOf, type RequestTrace } from './request-trace.js';

const sentWithinMs = 3_000;
const sentEveryMs = 1_000;

/**
 * Sends a span for each request to a collector, by OTLP over HTTP (JSON), some at a time. A collector that is away costs
 * spans, never answers. This file is loaded only where traces are asked for.
 */
export class Tracing {
  private readonly provider: BasicTracerProvider;
  private readonly tracer: Tracer;
  private readonly propagator = new W3CTraceContextPropagator();

  /** `endpoint` as in `OTEL_EXPORTER_OTLP_ENDPOINT`, without `/v1/traces`. */
  constructor(endpoint: string) {
    const exporter = new OTLPTraceExporter({
      url: `${endpoint.replace(/\/+$/, '')}/v1/traces`,
      timeoutMillis: sentWithinMs,
    });
    this.provider = new BasicTracerProvider({
      resource: resourceFromAttributes({ 'service.name': 'tiltaksregister' }),
      spanProcessors: [
        new BatchSpanProcessor(exporter, { scheduledDelayMillis: sentEveryMs, exportTimeoutMillis: sentWithinMs }),
      ],
    });
    this.tracer = this.provider.getTracer('tiltaksregister');
  }

  /** Begins a request's span, as part of the trace that `traceparent` names where it names one. */
  begin(method: string, traceparent: string | undefined): Span {
    const carrier = traceparent === undefined ? {} : { traceparent };
    const parent = this.propagator.extract(ROOT_CONTEXT, carrier, {
      get: (_, key) => (key === 'traceparent' ? traceparent : undefined),
      keys: (given) => Object.keys(given as object),
    });
    return this.tracer.startSpan(method, { kind: SpanKind.SERVER }, parent);
  }

  end(span: Span, trace: RequestTrace): void {
    span.updateName(nameOf(trace));
    span.setAttributes(attributesOf(trace));
    if (trace.status >= 500 || trace.code === 'INTERNAL') span.setStatus({ code: SpanStatusCode.ERROR });
    span.end();
  }

  /** Sends what is left. */
  async close(): Promise<void> {
    await this.provider.shutdown();
  }
}
