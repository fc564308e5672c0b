import type { RegistrationRow } from '../../../../db/repositories/integration/lti/registrations/rows.ts'

/** A registration link, and what came of it. */
export interface RegistrationView {
  id: string
  state: 'open' | 'expired' | 'pending' | 'confirmed'
  createdAt: string
  expiresAt: string
  /** What registered by it; null: nothing yet. */
  platform: { id: string; name: string; issuer: string; clientId: string } | null
  /** The hosts that the service would speak to: look at them before confirming. */
  hosts: string[]
}

/** As it is shown to admins. */
export function registrationView(row: Omit<RegistrationRow, 'pageKey'>): RegistrationView {
  const { id, createdAt, expiresAt, platform, hosts } = row
  return {
    id,
    state: stateOf(row),
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    platform: platform && {
      id: platform.id,
      name: platform.name,
      issuer: platform.issuer,
      clientId: platform.clientId,
    },
    hosts,
  }
}

function stateOf({ platform, isExpired }: RegistrationRow): RegistrationView['state'] {
  if (platform) return platform.state === 'pending' ? 'pending' : 'confirmed'
  return isExpired ? 'expired' : 'open'
}
