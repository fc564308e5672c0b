/** As much of an OpenAPI 3.1 document as this service writes and reads. */
export interface Contract {
  openapi: string
  info: { title: string; version: string }
  paths: Record<string, PathItem>
  components: Components
  [member: string]: unknown
}

export interface Components {
  schemas: Record<string, Schema>
  responses?: Record<string, ResponseObject>
  examples?: Record<string, { value?: unknown }>
  headers?: Record<string, HeaderObject>
  [member: string]: unknown
}

export const METHODS = ['get', 'put', 'post', 'delete', 'patch'] as const

export type Method = (typeof METHODS)[number]

export type PathItem = Partial<Record<Method, Operation>>

export interface Operation {
  operationId: string
  summary?: string
  tags?: string[]
  security?: Record<string, string[]>[]
  parameters?: Parameter[]
  requestBody?: { required?: boolean; content: Record<string, MediaType> }
  responses: Record<string, ResponseObject | Reference>
}

export interface Reference {
  $ref: string
}

export interface Parameter {
  name: string
  in: 'path' | 'query' | 'header'
  required?: boolean
  description?: string
  schema: Schema
}

export interface HeaderObject {
  description?: string
  schema: Schema
}

export interface ResponseObject {
  description: string
  headers?: Record<string, HeaderObject | Reference>
  content?: Record<string, MediaType>
}

export interface MediaType {
  schema: Schema
  example?: unknown
  examples?: Record<string, { value?: unknown } | Reference>
}

/** A JSON Schema of draft 2020-12; `true` allows anything. */
export interface Schema {
  $ref?: string
  type?: string | string[]
  enum?: unknown[]
  const?: unknown
  properties?: Record<string, Schema>
  required?: string[]
  additionalProperties?: boolean | Schema
  items?: Schema
  prefixItems?: Schema[]
  oneOf?: Schema[]
  anyOf?: Schema[]
  allOf?: Schema[]
  [keyword: string]: unknown
}

/** One operation with its address. */
export interface Located {
  path: string
  method: Method
  operation: Operation
}

/** Every operation of a document, in its order. */
export function operationsOf(contract: Contract): Located[] {
  return Object.entries(contract.paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => (item[method] ? [{ path, method, operation: item[method] }] : [])),
  )
}

/** What a local reference leads to; anything else as it is. @throws for a reference that leads nowhere. */
export function resolve<T extends object>(contract: Contract, value: T | Reference): T {
  if (!('$ref' in value) || typeof value.$ref !== 'string') return value as T
  let target: unknown = contract
  for (const part of value.$ref.replace(/^#\//, '').split('/')) {
    const name = part.replaceAll('~1', '/').replaceAll('~0', '~')
    target = (target as Record<string, unknown> | undefined)?.[name]
  }
  if (typeof target !== 'object' || target === null) throw new Error(`unresolved reference ${value.$ref}`)
  return resolve(contract, target as T)
}
