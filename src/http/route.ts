import type { FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { Requirement } from '../domain/access/may.ts'
import type { ErrorCode } from '../domain/errors.ts'
import type { Context } from '../usecases/context.ts'
import type { Deprecation } from './contract/deprecation.ts'

type Shape = z.ZodObject

/** An answer: its status is the key it stands under in `responses`. */
export interface ResponseContract {
  description: string
  schema?: z.ZodType
  /** What the body is; JSON when absent. */
  mediaType?: 'text/html'
  /** Bytes of one of these types in place of JSON. */
  binary?: readonly string[]
  /** The same as the text of a table, for who asks for it. */
  csvExample?: string
  example?: unknown
  headers?: Record<string, { description: string; schema: { type: 'string' | 'integer' } }>
}

/** A handler's request: what the contract validated, and the context to call a use case with. */
export interface Call<P, Q, H, B> {
  ctx: Context
  params: P
  query: Q
  headers: H
  body: B
  reply: FastifyReply
  request: FastifyRequest
}

/** A call whose shape only its route knows. */
export type AnyCall = Call<never, never, never, never>

type Out<S> = S extends z.ZodType ? z.output<S> : undefined

/** What of an operation the contract tells. */
interface Operation<
  P extends Shape | undefined,
  Q extends Shape | undefined,
  H extends Shape | undefined,
  B extends z.ZodType | undefined,
> {
  operationId: string
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Fastify's form: `/v1/attempts/:attempt`. */
  url: string
  /** Who may call it, read from the database at each request. */
  access: Requirement
  /** The hot trainee routes: their statements compare the token with the person, sparing a round trip. */
  checksStanding?: boolean
  tag: string
  summary: string
  description?: string
  /** On its way out: the contract and every reply say so. */
  deprecated?: Deprecation
  params?: P
  query?: Q
  headers?: H
  body?: B
  bodyExample?: unknown
  /** The list of the body whose items are judged one by one (`apart`): what is wrong with one refuses no other. */
  judgesApart?: string
  responses: Record<number, ResponseContract>
  /** Codes this operation may answer with, beside those that follow from its shape and access. */
  problems?: ErrorCode[]
  /** Accepts `Idempotency-Key`: the handler runs inside the transaction that records the key. */
  idempotent?: boolean
  /** A POST that does nothing twice without `Idempotency-Key`: one is let pass. What is neither this nor `idempotent` refuses it. */
  repeatable?: boolean
  /** A read without clock fields: it carries an `ETag`, and `If-None-Match` can spare its body. */
  etag?: boolean
  /** Its answer, too, holds words of the service's own, in the reader's language. */
  localized?: boolean
  /** Its `user` is a record by its very id, though it was merged into a person. */
  namesRecords?: boolean
  /** From one address, counted apart from all else; absent: as for everything. */
  requestsPerMinute?: number
  /** Log level of a successful call; default info. */
  quiet?: boolean
  /** Answers before the first admin's password was changed. */
  allowsPasswordChange?: boolean
  /** Its body is a form in the place of JSON. */
  form?: boolean
  /** For a person's browser: it refuses by a page, in the place of problems. */
  page?: boolean
  /** Refuses as OAuth does (RFC 6749, 5.2), in the place of problems. */
  oauthErrors?: boolean
  /** Asks for the person themselves: no session does that a client opened for them, or by a link of its own. */
  ownHand?: boolean
  /** Bytes of body accepted, when not the default. */
  bodyLimit?: number
}

/** A body that came as the bytes of a file. */
export interface UploadedFile {
  /** Where it is, until the answer has begun. */
  path: string
  /** Its folder, for what is made of it: gone with all that is in it once the handler has answered. */
  folder: string
}

/** Answers a JSON body, whole. */
export interface JsonRoute<
  P extends Shape | undefined = Shape | undefined,
  Q extends Shape | undefined = Shape | undefined,
  H extends Shape | undefined = Shape | undefined,
  B extends z.ZodType | undefined = z.ZodType | undefined,
> extends Operation<P, Q, H, B> {
  handler(call: Call<Out<P>, Out<Q>, Out<H>, Out<B>>): Promise<unknown>
  /** Takes the file itself too, in place of its JSON body: `application/octet-stream`, of at most `mostBytes`. */
  upload?: {
    mostBytes: number
    handler(
      call: Omit<Call<Out<P>, Out<Q>, Out<H>, never>, 'body'> & { file: UploadedFile },
    ): Promise<unknown>
  }
  stream?: undefined
}

/** Answers piece by piece; the schema of its 200 is what each piece is held against. */
export interface StreamRoute<
  P extends Shape | undefined = Shape | undefined,
  Q extends Shape | undefined = Shape | undefined,
  H extends Shape | undefined = Shape | undefined,
  B extends z.ZodType | undefined = z.ZodType | undefined,
> extends Operation<P, Q, H, B> {
  stream: Stream<Call<Out<P>, Out<Q>, Out<H>, Out<B>> & { signal: AbortSignal }>
  handler?: undefined
  upload?: undefined
}

/**
 * What a stream sends. `open` refuses by throwing, as a handler does. `signal` is aborted when nobody needs the work any
 * more: what was opened must then end within a second.
 * - `events`: server-sent events, each held against the schema of the 200 (`eventSchema`), until the caller's token ends.
 * - `document`: a JSON document whose member `list`, an array, is sent item by item; once begun it outlives the token.
 * - `download`: the same for who keeps it as a file, as such a document or as the text of a table.
 */
export type Stream<C> =
  | {
      kind: 'events'
      open(call: C): Promise<AsyncIterable<StreamEvent>>
      /** Refuses by throwing, once the caller may no more have what is streamed; asked while it is. */
      mayStill?(call: Omit<C, 'signal'>): Promise<unknown>
    }
  | { kind: 'document'; list: string; open(call: C): Promise<object> }
  | { kind: 'download'; list: string; open(call: C): Promise<Download> }

/** What is kept as a file. */
export type Download = { headers: Record<string, string> } & (
  | { document: object }
  | { file: string; mediaType: 'text/csv'; text: AsyncIterable<string> }
)

/** One server-sent event. */
export interface StreamEvent {
  event: string
  /** What a client sends back as `Last-Event-ID` when it comes again. */
  id?: string | undefined
  data: unknown
}

export type Route<
  P extends Shape | undefined = Shape | undefined,
  Q extends Shape | undefined = Shape | undefined,
  H extends Shape | undefined = Shape | undefined,
  B extends z.ZodType | undefined = z.ZodType | undefined,
> = JsonRoute<P, Q, H, B> | StreamRoute<P, Q, H, B>

/** Keeps a route's types while it is written; the list of `routes/index.ts` forgets them. */
export function route<
  P extends Shape | undefined = undefined,
  Q extends Shape | undefined = undefined,
  H extends Shape | undefined = undefined,
  B extends z.ZodType | undefined = undefined,
>(definition: Route<P, Q, H, B>): Route {
  return definition as unknown as Route
}
