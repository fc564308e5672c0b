import { cpus, loadavg, totalmem, type } from 'node:os'
import { parseArgs } from 'node:util'
import { operations } from './operations/index.ts'
import { CONNECTIONS } from './processes.ts'
import { buffers } from './sections/buffers.ts'
import { closeLag } from './sections/close-lag.ts'
import { corrections } from './sections/corrections.ts'
import { exam } from './sections/exam/exam.ts'
import { exports } from './sections/exports.ts'
import { grading } from './sections/grading.ts'
import { imports } from './sections/imports.ts'
import { layers } from './sections/layers.ts'
import { lists } from './sections/lists.ts'
import { live } from './sections/live.ts'
import { memory } from './sections/memory.ts'
import { pages } from './sections/pages.ts'
import { ready } from './sections/ready.ts'
import { requests } from './sections/requests.ts'
import { results } from './sections/results.ts'
import { scores } from './sections/scores.ts'
import { sizes } from './sections/sizes/section.ts'
import { statistics } from './sections/statistics.ts'
import { traces } from './sections/traces.ts'
import { webhooks } from './sections/webhooks.ts'
import { createWorld, type World } from './world.ts'

const SECTIONS = [
  'start',
  'save',
  'read',
  'submit',
  'layers',
  'ready',
  'memory',
  'lag',
  'buffers',
  'lists',
  'scores',
  'sizes',
  'live',
  'grading',
  'results',
  'exports',
  'statistics',
  'corrections',
  'imports',
  'pages',
  'webhooks',
  'traces',
  'exam',
]

/** Fills the disk for minutes: run when it is named. */
const APART = ['sizes']

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: SECTIONS.filter((name) => !APART.includes(name)).join(',') },
    skip: { type: 'string', default: '' },
    pairs: { type: 'string', default: '15' },
    'slice-ms': { type: 'string', default: '1000' },
    connections: { type: 'string', default: String(CONNECTIONS) },
    'once-max': { type: 'string', default: '800' },
    rows: { type: 'string', default: '1000000' },
    profile: { type: 'string' },
  },
})
const skipped = values.skip.split(',')
const only = new Set(values.only.split(',').filter((name) => !skipped.includes(name)))
for (const name of [...only, ...skipped]) {
  if (name !== '' && !SECTIONS.includes(name)) throw new Error(`No section ${name}: ${SECTIONS.join(', ')}`)
}
let open: World | null = null
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, async () => {
    await open?.close()
    process.exit(1)
  })
}

/** Each section has a database of its own: none is measured on what another left behind. */
async function run(section: (world: World) => Promise<void>): Promise<void> {
  const world = await createWorld(process.env['BENCH_DATABASE_URL'])
  open = world
  try {
    await section(world)
  } finally {
    open = null
    await world.close()
  }
}

const [cpu] = cpus()
const machine = `${cpus().length} CPUs (${cpu!.model}), ${(totalmem() / 1e9).toFixed(0)} GB, ${type()}`
process.stdout.write(
  `${machine}, Node ${process.version}; load average before: ${loadavg()[0]!.toFixed(1)}\n`,
)

const measured = operations.filter(({ name }) => only.has(name))
if (measured.length > 0) {
  await run((world) =>
    requests(world, {
      operations: measured,
      pairs: Number(values.pairs),
      sliceMs: Number(values['slice-ms']),
      connections: Number(values.connections),
      onceMax: Number(values['once-max']),
      execArgv: values.profile ? ['--cpu-prof', `--cpu-prof-dir=${values.profile}`] : [],
    }),
  )
}
if (only.has('layers')) {
  await run((world) => layers(world, { pairs: Number(values.pairs), sliceMs: Number(values['slice-ms']) }))
}
if (only.has('ready')) await ready()
if (only.has('memory')) await run(memory)
if (only.has('lag')) await run(closeLag)
if (only.has('buffers')) await run(buffers)
if (only.has('lists')) await run(lists)
if (only.has('scores')) await run(scores)
if (only.has('sizes')) await run((world) => sizes(world, Number(values.rows)))
if (only.has('live')) await run(live)
if (only.has('grading')) await grading()
if (only.has('results')) await run(results)
if (only.has('exports')) await run(exports)
if (only.has('statistics')) await run(statistics)
if (only.has('corrections')) await run(corrections)
if (only.has('imports')) await imports()
if (only.has('pages')) await pages()
if (only.has('webhooks')) await run(webhooks)
if (only.has('traces')) await run(traces)
if (only.has('exam')) await run(exam)
