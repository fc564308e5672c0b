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
    subject_token: parameter.meta({
      description: 'Of an exchange (RFC 8693): your own id of the person whose token it is to be.',
      examples: ['student-1815'],
    }),
    subject_token_type: parameter.meta({
      description: '`urn:bareme:params:oauth:token-type:external-id`.',
    }),
    client_id: parameter.meta({ description: 'With `client_secret`, without `Authorization`.' }),
    client_secret: parameter,
    client_assertion_type: parameter.meta({
      examples: ['urn:ietf:params:oauth:client-assertion-type:jwt-bearer'],
    }),
    client_assertion: parameter.meta({
      description:
        'RFC 7523, in the place of a secret: signed by a key of the client, once, for 5 minutes at most.',
    }),
  })
  .meta({ id: 'TokenRequest' })

export const TokenReply = z
  .strictObject({
    access_token: z.string().meta({ description: 'RFC 9068; sent as `Authorization: Bearer …`.' }),
    issued_token_type: z.string().optional().meta({ description: 'Of an exchange: an access token.' }),
    token_type: z.literal('Bearer'),
    expires_in: z.int().meta({ description: 'Seconds.' }),
    scope: z.string().meta({ description: 'What the token allows, separated by spaces.' }),
  })
  .meta({ id: 'TokenReply' })
