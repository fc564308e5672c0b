import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type pg from 'pg'
import { answerCalls, processorMicros } from '../child.ts'
import { type Step, type Subject, stepsFor } from '../recording.ts'
import { barePool, runSteps } from './steps.ts'

/**
 * The floor: `node:http` and `pg`, nothing else. `POST /<n>` runs the statements of one operation, prepared, on the
 * values of subject n, which were computed beforehand; it answers with the rows of the last one.
 */
const handlers = {
  async listen(given: { url: string; poolMax: number }): Promise<number> {
    pool = barePool(given)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    return (server.address() as AddressInfo).port
  },
  prepare({ steps, recorded, subjects }: { steps: Step[]; recorded: Subject; subjects: Subject[] }): void {
    prepared = subjects.map((subject) => stepsFor(steps, recorded, subject))
  },
  processorMicros,
}

export type FloorHandlers = typeof handlers

let pool: pg.Pool
let prepared: Step[][] = []

const server = createServer((request, response) => {
  request.resume()
  runSteps(pool, prepared[Number(request.url!.slice(1))]!).then(
    (rows) => send(response, 200, JSON.stringify(rows)),
    (error: Error) => send(response, 500, JSON.stringify(error.message)),
  )
})

function send(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
  })
  response.end(body)
}

answerCalls(handlers, async () => {
  server.closeAllConnections()
  server.close()
  await pool?.end()
})
