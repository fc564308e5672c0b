import type { AttemptView } from '../../src/domain/attempt/view.ts'
import type { Context } from '../../src/usecases/context.ts'
import type { Request } from '../load.ts'
import type { Subject } from '../recording.ts'

/** One operation that is measured. */
export interface Operation {
  name: string
  /** The share of the floor's requests a second that the service is to reach. */
  target: number
  /** Each subject serves any number of requests; false: one. */
  repeat: boolean
  /** Subjects are trainees without an attempt; false: with an open one. */
  fresh: boolean
  /** Does it once through its use case, for the recording; returns the attempt it was about. */
  run(ctx: Context, view: AttemptView): Promise<string>
  request(subject: Subject, view: AttemptView): Omit<Request, 'token'>
}
