import { violatedConstraint } from '../../../db/failures.ts'
import { correctionRunning } from '../../../domain/refusals/corrections.ts'

/**
 * Begins to apply a correction, or to take one back, where nothing else of its question is under way.
 * @throws DomainError `correction-running`.
 */
export async function oneAtATime(begin: () => Promise<void>): Promise<void> {
  try {
    await begin()
  } catch (error) {
    throw violatedConstraint(error) === 'corrections_running_key' ? correctionRunning() : error
  }
}
