import fp from 'fastify-plugin'
import { bodyNotJson } from '../../domain/refusals/requests.ts'
import { createUploads, FILE_TYPE, type UploadLimits, type Uploads } from '../stream/uploads.ts'

declare module 'fastify' {
  interface FastifyInstance {
    uploads: Uploads
  }
}

/** Files as bodies: left on the wire until access, query and counts have been judged, and then taken to the disk. */
export default fp(
  async (app, limits: Partial<UploadLimits>) => {
    app.decorate('uploads', createUploads(limits))
    app.addContentTypeParser(FILE_TYPE, (request, payload, done) => {
      if (request.is404 || request.routeOptions.config.contract?.upload) return done(null, payload)
      done(bodyNotJson())
    })
    app.addHook('onListen', async () => app.uploads.sweep())
  },
  { name: 'uploads' },
)
