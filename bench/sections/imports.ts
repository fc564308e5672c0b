import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { type CourseSize, moodleCourse } from '../moodle-course.ts'
import { fixed, print, table } from '../report.ts'

const ROOT = join(import.meta.dirname, '../..')
const LOOK_MS = 20

const FILES: Record<string, CourseSize> = {
  'one question': { questions: 1, categories: 1, pictureBytes: 0 },
  '1,000 questions, 10 categories': { questions: 1000, categories: 10, pictureBytes: 0 },
  '3,000 questions, 40 categories, pictures': { questions: 3000, categories: 40, pictureBytes: 15_000 },
}

/** What the import of a Moodle export costs, by the command itself. */
export async function imports(): Promise<void> {
  const dir = await mkdtemp(join(tmpdir(), 'bareme-bench-'))
  try {
    const rows: string[][] = []
    for (const [name, size] of Object.entries(FILES)) {
      const file = join(dir, 'course.xml')
      const bytes = moodleCourse(size)
      await writeFile(file, bytes)
      await importOf(file)
      const { ms, residentBytes } = await importOf(file)
      rows.push([name, fixed(bytes.byteLength / 1e6, 1), fixed(ms / 1000, 2), fixed(residentBytes / 1e6)])
    }
    print(
      'Imports',
      '`bareme bank import`, from its start to its end; the second run of two. Aims: 1,000 questions in under 2 s besides the start, which is what one question takes; under 500 MB.',
      table(['file', 'MB', 's', 'MB resident at most'], rows),
    )
  } finally {
    await rm(dir, { recursive: true })
  }
}

async function importOf(file: string): Promise<{ ms: number; residentBytes: number }> {
  const start = performance.now()
  const command = spawn(process.execPath, ['src/cli/bareme.ts', 'bank', 'import', file], {
    cwd: ROOT,
    stdio: 'ignore',
  })
  const end = once(command, 'exit')
  let residentBytes = 0
  while (command.exitCode === null && command.signalCode === null) {
    residentBytes = Math.max(residentBytes, await mostResident(command.pid!))
    await Promise.race([delay(LOOK_MS), end])
  }
  if (command.exitCode !== 0) throw new Error(`the import ended with ${command.exitCode}`)
  return { ms: performance.now() - start, residentBytes }
}

/** The most memory that a process had so far, as Linux keeps it; 0 once it has ended. */
async function mostResident(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) * 1024
}
