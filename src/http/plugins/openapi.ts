import { Readable } from 'node:stream'
import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { FastifySchemaCompiler } from 'fastify'
import fp from 'fastify-plugin'
import {
  createSerializerCompiler,
  fastifyZodOpenApiPlugin,
  fastifyZodOpenApiTransformers,
} from 'fastify-zod-openapi'
import type { z } from 'zod'
import packageJson from '../../../package.json' with { type: 'json' }
import type { Scope } from '../../domain/access/actor.ts'
import { parseWorded } from '../../domain/issue-words.ts'
import { invalidInput, misplacedObject } from '../../domain/refusals/input.ts'
import { completeContract } from '../contract/complete.ts'
import type { Contract } from '../contract/document.ts'
import { plainSchema } from '../contract/plain-schema.ts'
import type { Route } from '../route.ts'

const TAGS = [
  { name: 'Authentication', description: 'Tokens by account, join code or resume code.' },
  { name: 'Me', description: 'Your own account and data.' },
  { name: 'Quizzes', description: 'What there is to take, and whether you can take it now.' },
  { name: 'Attempts', description: 'Start, save, submit; then the result as it is released.' },
  { name: 'Cohorts', description: 'Groups of trainees, who follows them and who is in them.' },
  { name: 'Assignments', description: 'Quizzes given to cohorts, and what single people have of their own.' },
  { name: 'Live', description: 'The day of an exam: who is where, calls and messages.' },
  { name: 'Results', description: 'What the people of a cohort did: for its trainers.' },
  { name: 'Corrections', description: 'Keys that were wrong, mended after people have sat them.' },
  { name: 'Banks', description: 'Published questions, and checking a file before it is published.' },
  { name: 'People', description: 'Accounts and extra time.' },
  { name: 'Webhooks', description: 'Events of the attempts of a client, sent to its URLs as they happen.' },
  { name: 'Clients', description: 'Programs that use this API for cohorts: an LMS, another frontend.' },
  {
    name: 'LTI',
    description:
      'Launches from learning platforms, the platforms, the scores that they are told, who is in their courses.',
  },
  { name: 'Service', description: 'Health and public keys.' },
]

const SCOPE_WORDS: Record<Scope, string> = {
  'quizzes:read': 'Read what quizzes there are.',
  'attempts:write': "Let one's trainees take quizzes.",
  'results:read': 'Read what the people of its cohorts did.',
  'cohorts:write': 'Keep its cohorts: members and assignments.',
  'webhooks:manage': 'Be told of what happens.',
}

/**
 * Judges a part of a request by its schema. zod compares the `length` of whatever has one with its bounds, and throws
 * when an object's own `length` does not turn into a number: such a value does not fit either.
 */
const validator: FastifySchemaCompiler<z.ZodType> =
  ({ schema }) =>
  (given: unknown) => {
    // A file that has not been read yet: what it holds is its reader's to judge.
    if (given instanceof Readable) return { value: given }
    try {
      const parsed = parseWorded(schema, given)
      return parsed.success ? { value: parsed.data } : { error: invalidInput(parsed.error.issues) }
    } catch (error) {
      if (!(error instanceof TypeError)) throw error
      return { error: misplacedObject() }
    }
  }

/** Validation, serialisation and the contract, all from the zod schemas of the routes; `/docs` needs no network. */
export default fp(
  async (app) => {
    app.setValidatorCompiler(validator)
    // zod has checked the answer and kept what the contract names: a compiled serialiser would decide every union
    // a second time, which takes longer than writing the text (measured on an attempt: 100 us against 45 us).
    app.setSerializerCompiler(createSerializerCompiler({ stringify: (value) => JSON.stringify(value) }))
    const routes = new Map<string, Route>()
    app.addHook('onRoute', ({ config }) => {
      if (config?.contract) routes.set(config.contract.operationId, config.contract)
    })
    await app.register(fastifyZodOpenApiPlugin, { documentOpts: { override: plainSchema } })
    await app.register(swagger, {
      openapi: {
        openapi: '3.1.0',
        info: {
          // Generators name their packages for it.
          title: 'Bareme',
          version: packageJson.version,
          description:
            'Barème: quizzes and timed attempts. A trainee takes a quiz in three calls: start, save, submit. Errors are RFC 9457 problems; time is the server’s. What the service itself says to people (problems, explanations of results) is in French, or in English for who sends `Accept-Language: en`, whatever the operation.',
          license: { name: 'MIT', identifier: 'MIT' },
        },
        servers: [{ url: '/', description: 'This service.' }],
        tags: TAGS,
        components: {
          securitySchemes: {
            bearer: {
              type: 'http',
              scheme: 'bearer',
              bearerFormat: 'JWT',
              description: "A person's access token, 15 minutes.",
            },
            // Not `client`: a generator of Go's makes a type of each name.
            oauth: {
              type: 'oauth2',
              description:
                "A client's access token, 15 minutes: for the cohorts that the client is bound to.",
              flows: { clientCredentials: { tokenUrl: '/oauth/token', scopes: SCOPE_WORDS } },
            },
            basic: {
              type: 'http',
              scheme: 'basic',
              description: "A client's id and secret; or both in the form.",
            },
          },
        },
      },
      transform: fastifyZodOpenApiTransformers.transform,
      transformObject: (given) => {
        const document = fastifyZodOpenApiTransformers.transformObject(given)
        return completeContract(document as unknown as Contract, routes) as unknown as typeof document
      },
    })
    await app.register(swaggerUi, { routePrefix: '/docs', uiConfig: { docExpansion: 'list' } })
    app.get('/openapi.json', { config: { access: 'public' }, schema: { hide: true } as object }, async () =>
      app.swagger(),
    )
  },
  { name: 'openapi' },
)
