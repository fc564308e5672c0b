import {
  type Attributes,
  type Context,
  context,
  type ProxyTracerProvider,
  propagation,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  type SpanOptions,
  SpanStatusCode,
  type Tracer,
  type TracerProvider,
  trace,
} from '@opentelemetry/api'

const DATABASE: SpanOptions = {
  kind: SpanKind.CLIENT,
  attributes: { 'db.system.name': 'postgresql' },
}

/** What a span is of, and what all such have. */
const KINDS = {
  statement: DATABASE,
  transaction: DATABASE,
  call: { kind: SpanKind.CLIENT },
  job: { kind: SpanKind.INTERNAL, root: true },
} satisfies Record<string, SpanOptions>

const provider: TracerProvider & Partial<ProxyTracerProvider> = trace.getTracerProvider()

/** That of the SDK which the process was started with; without one there is none, and nothing is done for spans. */
function tracer(): Tracer | undefined {
  return provider.getDelegateTracer ? provider.getDelegateTracer('bareme') : provider.getTracer('bareme')
}

/**
 * Does work in a span of its own, under that of whoever asked for it. Its name and what is noted are of our own making: no
 * value of a statement, no address, nothing that people wrote.
 */
export function traced<T>(kind: keyof typeof KINDS, name: string, work: () => Promise<T>): Promise<T> {
  const tracing = tracer()
  if (!tracing) return work()
  return tracing.startActiveSpan(name, KINDS[kind], async (span) => {
    try {
      return await work()
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR }).setAttribute('error.type', typeOf(error))
      throw error
    } finally {
      span.end()
    }
  })
}

/** Notes something on the span that work is done in. */
export function note(attributes: Attributes): void {
  trace.getActiveSpan()?.setAttributes(attributes)
}

/** A request, while it is answered. */
export interface RequestSpan {
  /** Runs what belongs to it. */
  run(work: () => void): void
  /** Once; whatever comes later is not heard. */
  end(attributes: Attributes & { 'http.response.status_code': number }): void
}

/** Begins the span of a request, under that of the caller which its `traceparent` names; null when nobody traces. */
export function beginRequest(
  headers: object,
  { name, attributes }: { name: string; attributes: Attributes },
): RequestSpan | null {
  const tracing = tracer()
  if (!tracing) return null
  const caller = propagation.extract(ROOT_CONTEXT, headers)
  const span = tracing.startSpan(name, { kind: SpanKind.SERVER, attributes }, caller)
  return requestSpan(span, trace.setSpan(caller, span))
}

function requestSpan(span: Span, within: Context): RequestSpan {
  return {
    run: (work) => context.with(within, work),
    end(attributes) {
      if (!span.isRecording()) return
      span.setAttributes(attributes)
      if (attributes['http.response.status_code'] >= 500) span.setStatus({ code: SpanStatusCode.ERROR })
      span.end()
    },
  }
}

/** A word for what went wrong: a code, or the name of the error; its message may hold what nobody else should read. */
function typeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  const { code, reason } = error as { code?: unknown; reason?: unknown }
  const word = [reason, code].find((one) => typeof one === 'string')
  return (word as string | undefined) ?? error.name
}
