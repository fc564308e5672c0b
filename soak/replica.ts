import { type Replica, readiness, type Shared, startReplica } from '../drill/service/replicas.ts'

/** A process of the service that is started again, on the same port, as whatever supervises it would. */
export class Supervised {
  readonly name: string
  readonly url: string
  #replica: Replica
  readonly #start: () => Replica
  #lives = 1

  constructor(shared: Shared, named: { name: string; port: number }) {
    this.name = named.name
    this.#start = () => startReplica({ ...shared, ...named })
    this.#replica = this.#start()
    this.url = this.#replica.url
  }

  /** The process at present; null while there is none. */
  get pid(): number | null {
    const { program } = this.#replica
    return program.hasEnded() ? null : program.pid
  }

  /** How many processes it has been. */
  get lives(): number {
    return this.#lives
  }

  ready(): Promise<void> {
    return readiness(this.#replica)
  }

  /** Ends it with this signal, and starts it once it is gone. */
  async again(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const { program } = this.#replica
    if (signal === 'SIGKILL') process.kill(program.pid, signal)
    await program.end()
    this.#replica = this.#start()
    this.#lives++
    await this.ready()
  }

  end(): Promise<void> {
    return this.#replica.program.end()
  }
}
