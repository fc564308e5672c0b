import type { Stats } from 'node:fs'
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { type ClientRequest, request as httpRequest, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { UploadLimits } from '../../../src/http/stream/uploads.ts'
import { type Api, createApi } from '../../support/api.ts'
import { expectInContract } from '../../support/contract/replies.ts'
import type { TestPerson } from '../../support/world.ts'

/** An answer, its bytes as they came; `body` is read where it is JSON. */
export interface FileReply {
  status: number
  headers: Record<string, string | undefined>
  bytes: Buffer
  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever came back
  body: any
}

/** A file on its way: what was sent of it is sent, and the rest when the test says so. */
export interface Sending {
  request: ClientRequest
  reply: Promise<FileReply>
}

export interface UploadApp extends Api {
  /** Sends a file, as a person, on a connection of its own. */
  post(
    url: string,
    as: TestPerson,
    file: Uint8Array | string,
    headers?: Record<string, string>,
  ): Promise<FileReply>
  /** Begins to. */
  begin(url: string, as: TestPerson, headers?: Record<string, string>): Sending
  /** What the service holds on its disk. */
  onDisk(): Promise<string[]>
  bytesOnDisk(): Promise<number>
  modesOnDisk(): Promise<number[]>
}

/** The service on a real socket, its files in a folder of the test's own. */
export async function startUploadApp(limits: Partial<UploadLimits> = {}): Promise<UploadApp> {
  const dir = await mkdtemp(join(tmpdir(), 'bareme-test-uploads-'))
  onTestFinished(() => rm(dir, { recursive: true }))
  const api = await createApi({ uploads: { dir, ...limits } })
  await api.app.listen({ host: '127.0.0.1', port: 0 })
  const { port } = api.app.server.address() as AddressInfo
  const begin: UploadApp['begin'] = (path, as, headers = {}) => {
    const request = httpRequest({
      ...{ host: '127.0.0.1', port, path, method: 'POST', agent: false },
      headers: {
        authorization: `Bearer ${api.tokenOf(as)}`,
        'content-type': 'application/octet-stream',
        ...headers,
      },
    })
    return { request, reply: replyOf(request, path) }
  }
  return {
    ...api,
    begin,
    post: (url, as, file, headers = {}) => {
      const { request, reply } = begin(url, as, {
        'content-length': `${Buffer.byteLength(file)}`,
        ...headers,
      })
      request.end(file)
      return reply
    },
    onDisk: () => readdir(dir, { recursive: true }),
    bytesOnDisk: async () => (await stats(dir)).reduce((sum, one) => sum + (one.isFile() ? one.size : 0), 0),
    modesOnDisk: async () => (await stats(dir)).map(({ mode }) => mode & 0o777),
  }
}

async function stats(dir: string): Promise<Stats[]> {
  return Promise.all((await readdir(dir, { recursive: true })).map((name) => stat(join(dir, name))))
}

function replyOf(request: ClientRequest, path: string): Promise<FileReply> {
  return new Promise((resolve, reject) => {
    request.on('error', reject)
    request.on('response', (response) => read(response, path).then(resolve, reject))
  })
}

async function read(response: IncomingMessage, path: string): Promise<FileReply> {
  const bytes = Buffer.concat(await response.toArray())
  const headers = response.headers as Record<string, string>
  const status = response.statusCode!
  expectInContract('POST', path, { status, headers, text: bytes.toString() })
  const isJson = /json/.test(headers['content-type'] ?? '')
  return { status, headers, bytes, body: isJson ? JSON.parse(bytes.toString()) : null }
}
