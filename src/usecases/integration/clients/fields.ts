import { z } from 'zod'
import { SCOPES } from '../../../domain/access/actor.ts'
import { idField } from '../../fields.ts'

const unique = <T>(values: readonly T[]) => [...new Set(values)]

const clientNameField = z
  .string()
  .trim()
  .min(1)
  .max(100)
  .meta({ description: 'For admins to tell it by.', examples: ['LMS of the school'] })

export const scopeField = z
  .enum(SCOPES)
  .meta({ id: 'Scope', description: 'What a client may do, for its cohorts alone.' })

const scopesField = z.array(scopeField).min(1).max(20).overwrite(unique)

const cohortsField = z
  .array(idField)
  .max(1000)
  .overwrite(unique)
  .meta({ description: 'The cohorts that it acts for; it sees no other.' })

const requestsField = z
  .int()
  .min(1)
  .max(1_000_000)
  .meta({ description: 'How often it may call in a minute, at each replica.' })

const part = z.string().max(2000).optional()

const keyField = z
  .strictObject({
    kty: z.enum(['RSA', 'EC', 'OKP']).meta({ id: 'PublicKeyType' }),
    kid: z.string().max(200).optional(),
    use: z.literal('sig').optional(),
    alg: z.string().max(20).optional(),
    key_ops: z.array(z.literal('verify')).max(1).optional(),
    n: part,
    e: part,
    crv: z.string().max(20).optional(),
    x: part,
    y: part,
  })
  .meta({ id: 'PublicKey', description: 'RFC 7517: a public key, without any private part.' })

const jwksField = z
  .strictObject({ keys: z.array(keyField).min(1).max(10) })
  .meta({ id: 'PublicKeys', description: 'RFC 7517: they verify what the client signs (`private_key_jwt`).' })

const jwksUriField = z
  .url()
  .max(2000)
  .meta({
    description: 'Where it publishes these keys, in the place of `jwks`: public https, 64 KiB at most.',
    examples: ['https://lms.example.org/jwks.json'],
  })

/** What a client is made of and what of it may be changed. */
export const clientFields = {
  name: clientNameField,
  scopes: scopesField,
  cohorts: cohortsField,
  requestsPerMinute: requestsField,
  jwks: jwksField.nullable(),
  jwksUri: jwksUriField.nullable(),
}

export const clientInput = z.strictObject({ client: idField })
