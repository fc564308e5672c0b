import type { z } from 'zod'
import type { ClientRow } from '../../../db/repositories/integration/clients/list.ts'
import type { clientFields } from './fields.ts'

/** A client as admins see it: what it may do, and when it and each of its secrets last got a token. */
export interface ClientView
  extends Omit<ClientRow, 'jwks' | 'createdAt' | 'disabledAt' | 'lastUsedAt' | 'secrets'> {
  jwks: z.output<typeof clientFields.jwks>
  createdAt: string
  disabledAt: string | null
  lastUsedAt: string | null
  secrets: { id: string; createdAt: string; expiresAt: string | null; lastUsedAt: string | null }[]
}

export function clientView({
  jwks,
  createdAt,
  disabledAt,
  lastUsedAt,
  secrets,
  ...row
}: ClientRow): ClientView {
  const instant = (text: string | null) => (text === null ? null : new Date(text).toISOString())
  return {
    ...row,
    jwks: jwks as ClientView['jwks'],
    createdAt: createdAt.toISOString(),
    disabledAt: disabledAt?.toISOString() ?? null,
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
    secrets: secrets.map(({ id, ...at }) => ({
      id,
      createdAt: new Date(at.createdAt).toISOString(),
      expiresAt: instant(at.expiresAt),
      lastUsedAt: instant(at.lastUsedAt),
    })),
  }
}
