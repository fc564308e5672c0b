import { z } from 'zod'

/** A parameter of RFC 6749; what it does not name is ignored. */
const parameter = z.string().max(8000).optional()

export const TokenRequest = z
  .object({
    grant_type: parameter.meta({ examples: ['client_credentials'] }),
    scope: parameter.meta({
      description: 'Scopes separated by spaces; absent: all that the client has.',
      examples: ['quizzes:read results:read'],
    }),
    client_id: parameter.meta({ description: 'With `client_secret`, without `Authorization`.' }),
    client_secret: parameter,
  })
  .meta({ id: 'TokenRequest' })

export const TokenReply = z
  .strictObject({
    access_token: z.string().meta({ description: 'RFC 9068; sent as `Authorization: Bearer …`.' }),
    token_type: z.literal('Bearer'),
    expires_in: z.int().meta({ description: 'Seconds.' }),
    scope: z.string().meta({ description: 'What the token allows, separated by spaces.' }),
  })
  .meta({ id: 'TokenReply' })
