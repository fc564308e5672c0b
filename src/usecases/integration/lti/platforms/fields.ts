import { z } from 'zod'
import type { PlatformRow } from '../../../../db/repositories/integration/lti/platforms.ts'
import { PLATFORM_STATES } from '../../../../domain/words.ts'

const addressField = z.url({ protocol: /^https?$/ }).max(2000)

/** The fields of a registration, as a platform shows them to its admin. */
export const platformFields = {
  name: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .meta({ examples: ['Moodle de la promotion'] }),
  issuer: z
    .string()
    .min(1)
    .max(2000)
    .meta({ description: 'Its `iss`, letter for letter.', examples: ['https://moodle.example.org'] }),
  clientId: z.string().min(1).max(500).meta({ description: 'Our client id there.' }),
  productFamily: z
    .string()
    .max(100)
    .nullable()
    .meta({
      description: 'Such as `moodle`, `canvas`, `desire2learn` or `blackboard`.',
      examples: ['moodle'],
    }),
  authorizationEndpoint: addressField.meta({ description: 'Where a browser is sent to be authenticated.' }),
  tokenEndpoint: addressField.meta({ description: 'Where we ask for tokens of its services.' }),
  tokenAudience: z
    .string()
    .min(1)
    .max(2000)
    .nullable()
    .meta({ description: 'The audience of what we prove ourselves by there; null: its token endpoint.' }),
  jwksUri: addressField.meta({
    description: 'Its keys. Registrations of one issuer with the same keys share their people.',
  }),
  scopes: z
    .array(z.string().min(1).max(300))
    .max(50)
    .meta({ description: 'What it lets us ask tokens for.' }),
  state: z.enum(PLATFORM_STATES).meta({
    id: 'LtiPlatformState',
    description: '`pending`: to be confirmed. Only an `active` one launches.',
  }),
  deployments: z.array(z.string().min(1).max(255)).max(500).meta({
    description: 'The deployments that may launch. One that is taken away goes with what its courses name.',
  }),
}

/** A registration as admins see it. */
export type PlatformView = Omit<PlatformRow, 'ltiIssuerId' | 'frameOrigins' | 'createdAt'> & {
  createdAt: string
}

export function platformView({ ltiIssuerId, frameOrigins, createdAt, ...shown }: PlatformRow): PlatformView {
  return { ...shown, createdAt: createdAt.toISOString() }
}
