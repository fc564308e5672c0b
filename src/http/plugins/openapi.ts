import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import fp from 'fastify-plugin'
import {
  createSerializerCompiler,
  fastifyZodOpenApiPlugin,
  fastifyZodOpenApiTransformers,
  validatorCompiler,
} from 'fastify-zod-openapi'
import packageJson from '../../../package.json' with { type: 'json' }
import { completeContract } from '../contract/complete.ts'
import type { Contract } from '../contract/document.ts'
import type { Route } from '../route.ts'

const TAGS = [
  { name: 'Authentication', description: 'Tokens by account, join code or resume code.' },
  { name: 'Me', description: 'Your own account and data.' },
  { name: 'Quizzes', description: 'What there is to take, and whether you can take it now.' },
  { name: 'Attempts', description: 'Start, save, submit; then the result as it is released.' },
  { name: 'Banks', description: 'Published questions, and checking a file before it is published.' },
  { name: 'People', description: 'Accounts and extra time.' },
  { name: 'Service', description: 'Health and public keys.' },
]

/**
 * zod compares the `length` of whatever has one with its bounds, and throws when an object's own `length` does not turn
 * into a number: such a value does not fit either.
 */
const validator: typeof validatorCompiler = (route) => {
  const validate = validatorCompiler(route)
  return (data: unknown) => {
    try {
      return validate(data)
    } catch (error) {
      if (!(error instanceof TypeError)) throw error
      return {
        error: [{ instancePath: '', message: 'holds an object in the place of a simple value' }],
      } as never
    }
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
    await app.register(fastifyZodOpenApiPlugin)
    await app.register(swagger, {
      openapi: {
        openapi: '3.1.0',
        info: {
          title: 'Barème',
          version: packageJson.version,
          description:
            'Quizzes and timed attempts. A trainee takes a quiz in three calls: start, save, submit. Errors are RFC 9457 problems; time is the server’s.',
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
              description: 'An access token, 15 minutes.',
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
