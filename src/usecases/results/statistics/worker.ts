import { parentPort, workerData } from 'node:worker_threads'
import { connect, type Db } from '../../../db/connection.ts'
import { compute, type StatisticsRequest } from './compute.ts'

// A thread of its own, with a connection of its own: neither reading a million scores nor adding them up is in anybody's way.
const db = connect({
  ...(workerData as Pick<Db, 'url' | 'readFrom'>),
  max: 1,
  canPrepare: false,
  applicationName: 'bareme-statistics',
})

parentPort!.on('message', async (request: StatisticsRequest) => {
  try {
    const reading = await db.standby.begin()
    const computed = await reading.read((tx) => compute(tx, request))
    const { asOf, isBehind, outcome } = reading
    parentPort!.postMessage({ computed, asOf, isBehind, outcome })
  } catch (error) {
    parentPort!.postMessage({ error })
  }
})
