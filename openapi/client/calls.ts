import type { paths } from '../types.ts'
import type { ProblemError, Unreachable } from './problem.ts'

export type Method = 'get' | 'put' | 'post' | 'patch' | 'delete'

/** The addresses that answer to a method. */
export type PathOf<M extends Method> = {
  [P in keyof paths]: paths[P] extends Record<M, object> ? P : never
}[keyof paths]

type Operation<M extends Method, P extends keyof paths> = paths[P] extends Record<M, infer O> ? O : never

type Params<O> = O extends { parameters: infer P } ? P : never

/** A field that may be left out where everything in it may. */
type Field<Name extends string, T> = Partial<T> extends T ? { [N in Name]?: T } : { [N in Name]: T }

type Body<O> = O extends { requestBody: { content: { 'application/json': infer B } } }
  ? { body: B }
  : O extends { requestBody?: { content: { 'application/json': infer B } } }
    ? { body?: B }
    : { body?: undefined }

type Json<R> = R extends { content: { 'application/json': infer J } } ? J : undefined

type Success<O> = O extends { responses: infer R }
  ? { [S in keyof R]: S extends 200 | 201 | 202 | 204 ? Json<R[S]> : never }[keyof R]
  : never

/** What a body is read as; JSON unless said otherwise. */
export interface ReadAs {
  json: unknown
  blob: Blob
  stream: ReadableStream<Uint8Array>
  text: string
}

interface Rest<A extends keyof ReadAs> {
  parseAs?: A
  headers?: Record<string, string>
  signal?: AbortSignal
}

/** What a call sends: `params` by where they go (`path`, `query`, `header`), and `body`. */
export type Init<M extends Method, P extends keyof paths, A extends keyof ReadAs = 'json'> = Field<
  'params',
  Params<Operation<M, P>>
> &
  Body<Operation<M, P>> &
  Rest<A>

/** What a call brings in the end. */
export type Data<M extends Method, P extends keyof paths, A extends keyof ReadAs = 'json'> = A extends 'json'
  ? Success<Operation<M, P>>
  : ReadAs[A]

/** An answer: its data, or why there is none. */
export type Reply<T> =
  | { data: T; error?: undefined; response: Response }
  | { data?: undefined; error: ProblemError | Unreachable; response: Response }

type Call<M extends Method> = <P extends PathOf<M>, A extends keyof ReadAs = 'json'>(
  path: P,
  ...init: Partial<Init<M, P, A>> extends Init<M, P, A> ? [Init<M, P, A>?] : [Init<M, P, A>]
) => Promise<Reply<Data<M, P, A>>>

/** The operations of the contract, by method and address. */
export interface Client {
  GET: Call<'get'>
  PUT: Call<'put'>
  POST: Call<'post'>
  PATCH: Call<'patch'>
  DELETE: Call<'delete'>
}
