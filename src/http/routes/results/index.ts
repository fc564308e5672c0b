import type { Route } from '../../route.ts'
import { attemptDocument } from './documents/attempt.ts'
import { attestation } from './documents/attestation.ts'
import { checkAttestationRoute } from './documents/check-attestation.ts'
import { record } from './documents/record.ts'
import { exportAssignmentRoute } from './export-assignment.ts'
import { exportGradebookRoute } from './export-gradebook.ts'
import { gradebook } from './gradebook.ts'
import { ofAssignment } from './of-assignment.ts'
import { reports } from './reports/index.ts'
import { review } from './review.ts'

/** In the order the contract shows them. */
export const results: readonly Route[] = [
  gradebook,
  exportGradebookRoute,
  ofAssignment,
  exportAssignmentRoute,
  review,
  record,
  attemptDocument,
  attestation,
  checkAttestationRoute,
  ...reports,
]
