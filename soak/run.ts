import { parseArgs } from 'node:util'
import { lastLines } from '../drill/cluster/programs.ts'
import { createEnding } from '../drill/ending.ts'
import { soak } from './soak.ts'

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '60' },
    rate: { type: 'string', default: '25' },
  },
})

const ending = createEnding()
let folder: string | null = null
try {
  const broken = await soak({
    lastsMs: Number(values.minutes) * 60_000,
    perSecond: Number(values.rate),
    ending,
    onFolder: (made) => {
      folder = made
    },
  })
  process.exitCode = broken ? 1 : 0
} catch (error) {
  // What the processes said goes with the folder.
  if (folder && !ending.hasBegun()) process.stderr.write(lastLines(folder))
  throw error
} finally {
  await ending.end()
}
