import { z } from 'zod'
import { Id, Instant, pageOf } from '../../../../schemas.ts'

export const GivenRegistration = z
  .strictObject({
    id: Id,
    link: z.string().meta({
      description: 'For the administrator of the platform, who enters it as the address to register at.',
    }),
    expiresAt: Instant,
  })
  .meta({
    id: 'GivenRegistration',
    description: 'The link is shown only here, and is good for one platform.',
  })

export const Registration = z
  .strictObject({
    id: Id,
    state: z.enum(['open', 'expired', 'pending', 'confirmed']).meta({
      id: 'RegistrationState',
      description:
        '`open`: nothing registered by it yet; `pending`: a platform did, and waits to be confirmed.',
    }),
    createdAt: Instant,
    expiresAt: Instant,
    platform: z
      .strictObject({ id: Id, name: z.string(), issuer: z.string(), clientId: z.string() })
      .meta({ id: 'RegisteredPlatform' })
      .nullable(),
    hosts: z.array(z.string()).meta({
      description: 'The hosts that the service would speak to: look at them before confirming.',
    }),
  })
  .meta({ id: 'Registration' })

export const RegistrationPage = pageOf(Registration, 'RegistrationPage')

export const EXAMPLE_REGISTRATION = {
  id: '0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11',
  state: 'pending',
  createdAt: '2026-12-01T09:00:00.000Z',
  expiresAt: '2026-12-08T09:00:00.000Z',
  platform: {
    id: '0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a12',
    name: 'moodle.example.org',
    issuer: 'https://moodle.example.org',
    clientId: 'hZ4xq9PtXw3mK1b',
  },
  hosts: ['moodle.example.org'],
}
