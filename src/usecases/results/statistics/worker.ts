import { parentPort, workerData } from 'node:worker_threads'
import { connect } from '../../../db/connection.ts'
import { compute, type StatisticsRequest } from './compute.ts'

// A thread of its own, with a connection of its own: neither reading a million scores nor adding them up is in anybody's way.
const { url } = workerData as { url: string }
const db = connect({ url, max: 1, canPrepare: false, applicationName: 'bareme-statistics' })

parentPort!.on('message', async (request: StatisticsRequest) => {
  try {
    parentPort!.postMessage({ computed: await db.reports.read((tx) => compute(tx, request)) })
  } catch (error) {
    parentPort!.postMessage({ error })
  }
})
