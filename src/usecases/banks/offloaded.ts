import type { Answers, Task } from '../../offload/tasks.ts'
import type { Context } from '../context.ts'

/** Gives a task of the caller's to the process that reads what people send; each person has one place there. */
export function offloaded<T extends Task>(
  { actor, bankWork }: Context,
  task: T,
): Promise<Answers[T['kind']]> {
  return bankWork.run(task, actor.kind === 'person' ? actor.userId : actor.kind)
}
