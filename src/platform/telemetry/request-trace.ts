/** A request as a trace tells it: nothing that anybody sent, no address, no text of a question. */
export interface RequestTrace {
  readonly method: string;
  /** The route as the service spells it, `/tiltak/:id`; null for an address it does not have. */
  readonly route: string | null;
  /** The fields of the schema that were asked for, `searchMeasures`; empty for what is no GraphQL. */
  readonly fields: readonly string[];
  readonly status: number;
  /** The code of the first error that was answered; null where there was none. */
  readonly code: string | null;
  /** SQL statements that were run for it. */
  readonly statements: number;
  readonly requestId: string;
}

export type TraceAttributes = Readonly<Record<string, string | number>>;

/** Source of the names: OpenTelemetry's semantic conventions for HTTP; what is our own begins with `tiltaksregister.`. */
export function attributesOf(trace: RequestTrace): TraceAttributes {
  return {
    'http.request.method': trace.method,
    'http.response.status_code': trace.status,
    'tiltaksregister.sql.statements': trace.statements,
    'tiltaksregister.request_id': trace.requestId,
    ...(trace.route === null ? {} : { 'http.route': trace.route }),
    ...(trace.fields.length === 0 ? {} : { 'tiltaksregister.graphql.fields': trace.fields.join(' ') }),
    ...(trace.code === null ? {} : { 'error.type': trace.code }),
  };
}

/** `POST /graphql searchMeasures`; `GET` for an address the service does not have. */
export function nameOf({ method, route, fields }: Pick<RequestTrace, 'method' | 'route' | 'fields'>): string {
  return [method, route, ...fields].filter((part) => part !== null).join(' ');
}
