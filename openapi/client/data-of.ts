import type { Reply } from './calls.ts'

/**
 * What a call gives.
 * @throws ProblemError the service's refusal, Unreachable when nothing came back.
 */
export async function dataOf<T>(call: Promise<Reply<T>>): Promise<T> {
  const { data, error } = await call
  if (error) throw error
  return data as T
}
