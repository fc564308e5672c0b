import fp from 'fastify-plugin'
import { createStreams, type StreamLimits, type Streams } from '../stream/lives.ts'

declare module 'fastify' {
  interface FastifyInstance {
    streams: Streams
  }
}

/** The streams of this server; those that would never end by themselves end before it waits for what is under way. */
export default fp(
  async (app, limits: Partial<StreamLimits>) => {
    const streams = createStreams(limits)
    app.decorate('streams', streams)
    app.addHook('preClose', async () => streams.stop())
  },
  { name: 'streams' },
)
