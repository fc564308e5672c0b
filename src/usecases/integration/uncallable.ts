import { uncallableUrl } from '../../domain/refusals/integration/clients.ts'
import type { Context } from '../context.ts'

/**
 * Refuses a URL that would never be called, as far as it can be told without its name being resolved.
 * @throws DomainError `validation`.
 */
export function refuseUncallable(
  { outbound }: Pick<Context, 'outbound'>,
  url: string,
  pointer = '/url',
): void {
  const reason = outbound.refusalOf(url)
  if (reason !== null) throw uncallableUrl(reason, pointer)
}
