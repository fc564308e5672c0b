import { parseArgs } from 'node:util'
import { startCluster } from './cluster/index.ts'
import { lastLines, requirePrograms } from './cluster/programs.ts'
import { createEnding } from './ending.ts'
import type { Fault } from './faults/fault.ts'
import { faults } from './faults/index.ts'
import { brokenPromises, seconds } from './promises.ts'
import { tableOf } from './report.ts'
import { type FaultReport, runFault, type Stage } from './run-fault.ts'
import { endReplicas, readiness, startReplicas } from './service/replicas.ts'
import { createWorld } from './service/world.ts'

const REPLICAS = 2

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string', default: faults.map(({ name }) => name).join(',') },
    rate: { type: 'string', default: '50' },
    quick: { type: 'boolean', default: false },
    keep: { type: 'boolean', default: false },
  },
})
if (positionals.join() !== 'failover') throw new Error('Which drill? There is one: npm run drill -- failover')
const chosen = (values.quick ? 'kill' : values.only).split(',').map((name) => {
  const fault = faults.find((one) => one.name === name)
  if (!fault) throw new Error(`No fault ${name}: ${faults.map((one) => one.name).join(', ')}`)
  return fault
})
requirePrograms()

const ending = createEnding()
let folder: string | null = null
try {
  process.exitCode = await drill(chosen)
} catch (error) {
  // What the programs said goes with the folder.
  if (folder && !ending.hasBegun()) process.stderr.write(lastLines(folder))
  throw error
} finally {
  await ending.end()
}

async function drill(chosen: readonly Fault[]): Promise<number> {
  const begun = performance.now()
  const say = (line: string) =>
    process.stdout.write(`${seconds(performance.now() - begun).padStart(6)} s  ${line}\n`)
  const stage = await setTheStage()
  say(`etcd, three PostgreSQL under Patroni, HAProxy and ${REPLICAS} replicas stand`)
  const reports: FaultReport[] = []
  for (const endsSessions of values.quick ? [true] : [true, false]) {
    if (!endsSessions) await stage.cluster.rebalance(endsSessions)
    for (const fault of chosen) {
      const report = await runFault(stage, fault, endsSessions)
      reports.push(report)
      say([fault.name, ...brokenPromises(report)].join('; '))
    }
  }
  process.stdout.write(`\n${tableOf(reports)}\n`)
  const broken = reports.flatMap((report) =>
    brokenPromises(report).map((sentence) => `${report.fault.name}: ${sentence}`),
  )
  process.stdout.write(broken.length > 0 ? `\n${broken.join('\n')}\n` : '\nEvery promise was kept.\n')
  return broken.length > 0 ? 1 : 0
}

async function setTheStage(): Promise<Stage> {
  const cluster = await startCluster(true)
  folder = cluster.folder
  ending.push(() => cluster.close(values.keep))
  await cluster.built()
  const world = await createWorld(cluster)
  ending.push(() => world.close())
  const replicas = await startReplicas(REPLICAS, { ...world, folder: cluster.folder })
  ending.push(() => endReplicas(replicas))
  await Promise.all(replicas.map(readiness))
  return { cluster, world, replicas, perSecond: Number(values.rate), acknowledged: [] }
}
