import { once } from 'node:events'
import { request as ask } from 'node:http'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import type { Until } from '../../support/world.ts'
import { selfSigned } from './certificate.ts'

/** What stands before the service, as a proxy does, and gives it https under a name. */
export interface Tls {
  url: string
  /** Off: no cookie comes through, as if the browser kept none. */
  passesCookies: boolean
}

/** Puts TLS before a service, under a name that browsers find on this machine. */
export async function serveByTls(service: string, name: string, until: Until): Promise<Tls> {
  const { hostname, port } = new URL(service)
  const front: Tls = { url: '', passesCookies: true }
  const server = createServer(selfSigned(name), (request, response) => {
    const headers = { ...request.headers, 'x-forwarded-proto': 'https' }
    const asked = ask({ hostname, port, path: request.url, method: request.method, headers }, (answer) => {
      const given = { ...answer.headers }
      if (!front.passesCookies) delete given['set-cookie']
      response.writeHead(answer.statusCode!, given)
      answer.pipe(response)
    })
    asked.on('error', () => response.destroy())
    request.pipe(asked)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  until(async () => {
    server.closeAllConnections()
    server.close()
  })
  front.url = `https://${name}:${(server.address() as AddressInfo).port}`
  return front
}
