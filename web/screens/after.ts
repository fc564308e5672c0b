/** The screens of what comes after a paper, but for that which verifies a receipt. */
export { Attestation } from './attestation.tsx'
export { CheckAttestation } from './check-attestation.tsx'
export { History } from './history.tsx'
export { Result } from './result.tsx'
