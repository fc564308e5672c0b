import type { FastifyBaseLogger } from 'fastify'

type Child = Parameters<FastifyBaseLogger['child']>
type Line = Parameters<FastifyBaseLogger['info']>

/**
 * The logger of one request, which knows its id: made once it has something to say. Few have, and to make one for each is dearer
 * than to route it.
 */
export class LateLogger implements FastifyBaseLogger {
  readonly #parent: FastifyBaseLogger
  readonly #given: Child
  #made: FastifyBaseLogger | null = null

  constructor(parent: FastifyBaseLogger, ...given: Child) {
    this.#parent = parent
    this.#given = given
  }

  get #own(): FastifyBaseLogger {
    this.#made ??= this.#parent.child(...this.#given)
    return this.#made
  }

  get level(): string {
    return this.#own.level
  }
  child(...given: Child): FastifyBaseLogger {
    return this.#own.child(...given)
  }
  fatal(...line: Line): void {
    this.#own.fatal(...line)
  }
  error(...line: Line): void {
    this.#own.error(...line)
  }
  warn(...line: Line): void {
    this.#own.warn(...line)
  }
  info(...line: Line): void {
    this.#own.info(...line)
  }
  debug(...line: Line): void {
    this.#own.debug(...line)
  }
  trace(...line: Line): void {
    this.#own.trace(...line)
  }
  silent(...line: Line): void {
    this.#own.silent(...line)
  }
}
