import type { Located } from '../../../src/http/contract/document.ts'

/** The token endpoint refuses as OAuth does. */
export const BY_OAUTH: readonly string[] = ['issueToken']

/** What a platform sends a person's browser to refuses by a page. */
export const BY_PAGE: readonly string[] = [
  'beginLtiLogin',
  'beginLtiLoginByForm',
  'launchLti',
  'answerPicker',
]

/** Whether each refusal of an operation is a problem, as all are but those of the few that are named here. */
export function refusesByProblem({ operationId }: Located['operation']): boolean {
  return ![...BY_OAUTH, ...BY_PAGE].includes(operationId)
}
