import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { brotliCompressSync, brotliDecompressSync, constants, gunzipSync, gzipSync } from 'node:zlib'
import { build, type Rolldown } from 'vite'
import { loadedUntilFirstQuestion } from './budget.ts'

const WEB = join(import.meta.dirname, '../../web')
const DIST = join(WEB, 'dist')
const BUDGET_BYTES = 60_000

type Output = Rolldown.RolldownOutput['output'][number]

const { positionals } = parseArgs({ allowPositionals: true })
const output = await built()
const fault = positionals[0] === 'check' ? check(output) : write(output)
const size = printBudget(output)
if (fault) console.error(fault)
if (fault || size > BUDGET_BYTES) process.exitCode = 1

async function built(): Promise<readonly Output[]> {
  const options = {
    configFile: join(WEB, 'vite.config.ts'),
    logLevel: 'warn',
    build: { write: false },
  } as const
  const { output } = (await build(options)) as Rolldown.RolldownOutput
  return output
}

function contentOf(file: Output): Buffer {
  return Buffer.from(file.type === 'chunk' ? file.code : file.source)
}

/** Writes the pages, and beside each file what browsers ask for in its place. */
function write(output: readonly Output[]): null {
  rmSync(DIST, { recursive: true, force: true })
  for (const file of output) {
    const path = join(DIST, file.fileName)
    const content = contentOf(file)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, content)
    writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }))
    const quality = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY }
    writeFileSync(`${path}.br`, brotliCompressSync(content, { params: quality }))
  }
  return null
}

/** What of the committed pages is not what their source gives. How well a machine compresses is its own affair. */
function check(output: readonly Output[]): string | null {
  const wanted = new Map<string, Buffer>()
  for (const file of output)
    for (const end of ['', '.gz', '.br']) wanted.set(file.fileName + end, contentOf(file))
  const there = readdirSync(DIST, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(DIST.length + 1))
  const stale = there.filter((name) => !wanted.get(name)?.equals(unpacked(name)))
  const missing = [...wanted.keys()].filter((name) => !there.includes(name))
  const faults = [...stale, ...missing]
  return faults.length === 0 ? null : `web/dist is stale (${faults.join(', ')}): run \`npm run generate\``
}

function unpacked(name: string): Buffer {
  const bytes = readFileSync(join(DIST, name))
  if (name.endsWith('.gz')) return gunzipSync(bytes)
  return name.endsWith('.br') ? brotliDecompressSync(bytes) : bytes
}

/** Prints what is loaded until the first question is on the screen, and returns its size. */
function printBudget(output: readonly Output[]): number {
  const files = loadedUntilFirstQuestion(output).map((file) => ({
    name: file.fileName,
    bytes: gzipSync(contentOf(file), { level: 9 }).length,
  }))
  const sum = files.reduce((total, { bytes }) => total + bytes, 0)
  for (const { name, bytes } of files) console.log(`${String(bytes).padStart(7)}  ${name}`)
  console.log(`${String(sum).padStart(7)}  of ${BUDGET_BYTES} bytes of gzip until the first question`)
  return sum
}
