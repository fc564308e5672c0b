import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseAllDocuments } from 'yaml'
import { loadQuestions } from '../../src/banks/load.ts'
import type { YamlContent } from '../../src/domain/questions/yaml.ts'
import { type Answer, KINDS } from './kinds.ts'

// Gives the model answer of every `yaml` question to the program or the published schema that reads such files for
// real. `npm run verify-answers` prints what was judged by what, then what nothing here can judge; exit 1 on a fault.

const questionsDir = join(import.meta.dirname, '../../questions')
const folder = mkdtempSync(join(tmpdir(), 'bareme-answers-'))
process.on('exit', () => rmSync(folder, { recursive: true }))

async function readAnswers(): Promise<Answer[]> {
  const { banks } = await loadQuestions(questionsDir)
  return banks.flatMap(({ canonical: { bank, questions } }) =>
    questions
      .filter(({ type }) => type === 'yaml')
      .map(({ id, content }) => {
        const text = (content as YamlContent).answer
        const path = join(folder, `${bank}--${id}.yaml`)
        writeFileSync(path, text)
        return {
          name: `${bank} ${id}`,
          path,
          text,
          documents: parseAllDocuments(text).map((one) => one.toJS()),
        }
      }),
  )
}

const byKind = Map.groupBy(await readAnswers(), ({ documents }) =>
  KINDS.find((kind) => kind.reads(documents)),
)
for (const kind of KINDS) {
  const answers = byKind.get(kind) ?? []
  const faults = answers.length === 0 ? [] : kind.faults(answers, folder)
  console.log(`${kind.name}: ${answers.length} by ${kind.judge()}${faults.length === 0 ? '' : ': FAULTS'}`)
  for (const fault of faults) console.log(fault)
  if (faults.length > 0) process.exitCode = 1
}
const others = byKind.get(undefined) ?? []
console.log(`\n${others.length} that nothing here can judge, to be read by people:`)
for (const { name, documents } of others) {
  const [first] = documents
  const top = typeof first === 'object' && first !== null ? Object.keys(first).slice(0, 6).join(', ') : ''
  console.log(`  ${name} (${top})`)
}
