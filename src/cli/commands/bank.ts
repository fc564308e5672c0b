import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Command } from 'commander'
import { bankJsonSchema, commandJsonSchema, quizJsonSchema, schemaFileText } from '../../banks/json-schema.ts'
import { loadQuestions } from '../../banks/load.ts'
import { formatFinding, type ToldFinding, tell } from '../../banks/tell.ts'
import { readConfig, terminalLanguage } from '../../config.ts'
import { actingAs } from '../acting-as.ts'
import { say } from '../input.ts'
import { addBankFormats } from './bank-formats.ts'
import { addBankHealth } from './bank-health.ts'
import { addBankPreview } from './bank-preview.ts'
import { addBankStats } from './bank-stats.ts'

/** `bank check`, `publish`, `stats`, `health`, `import`, `export`, `preview` and `schemas`. */
export function addBankCommands(program: Command): void {
  const bank = program.command('bank').description('Question banks and quizzes, written in YAML.')
  bank
    .command('check')
    .description('Print every finding of every file; exit 1 on any error. Needs no database.')
    .argument('[dir]', 'folder of banks (default: QUESTIONS_DIR)')
    .option('--json', 'print one JSON document')
    .action(check)
  bank
    .command('publish')
    .description('Publish what is new in one go: what has an error, or would break a quiz, stays as it is.')
    .argument('[dir]', 'folder of banks (default: QUESTIONS_DIR)')
    .action(publish)
  addBankStats(bank)
  addBankHealth(bank)
  addBankFormats(bank)
  addBankPreview(bank)
  const schemas = bank.command('schemas').description('JSON Schemas that guide editors.')
  schemas
    .command('write')
    .description('Write bank.schema.json, quiz.schema.json and command.schema.json.')
    .action(async () => {
      for (const { path, text } of schemaFiles()) await writeFile(path, text)
    })
  schemas
    .command('check')
    .description('Exit 1 when they are not fresh.')
    .action(async () => {
      for (const { path, text } of schemaFiles()) {
        if ((await readFile(path, 'utf8')) !== text)
          throw new Error(`${path} is stale: run bareme bank schemas write`)
      }
    })
}

async function check(given: string | undefined, { json }: { json?: boolean }): Promise<void> {
  const dir = given ?? readConfig().QUESTIONS_DIR
  const loaded = await loadQuestions(dir)
  const findings = tell(loaded.findings, terminalLanguage())
  const counts = { files: loaded.files.length, ...countFindings(findings) }
  if (json) say(JSON.stringify({ ...counts, findings }, null, 2))
  else {
    for (const finding of findings) say(`${dir}/${formatFinding(finding)}`)
    say(`${counts.files} files, ${counts.errors} errors, ${counts.warnings} warnings`)
  }
  if (counts.errors > 0) process.exitCode = 1
}

async function publish(given: string | undefined, _options: object, command: Command): Promise<void> {
  // Only this command needs a database, and loading its client takes longer than checking the banks.
  const { withContext } = await import('../../process/open.ts')
  const { publishBanks } = await import('../../usecases/banks/publish.ts')
  await withContext(actingAs(command), async (ctx, { config }) => {
    const dir = given ?? config.QUESTIONS_DIR
    const { publications, findings } = await publishBanks(ctx, { dir })
    for (const { kind, slug, outcome } of publications) say(`${kind} ${slug}: ${outcome}`)
    for (const finding of findings) process.stderr.write(`${dir}/${formatFinding(finding)}\n`)
    if (countFindings(findings).errors > 0) process.exitCode = 1
  })
}

function countFindings(findings: readonly ToldFinding[]): { errors: number; warnings: number } {
  const errors = findings.filter(({ severity }) => severity === 'error').length
  return { errors, warnings: findings.length - errors }
}

function schemaFiles(): { path: string; text: string }[] {
  const folder = join(import.meta.dirname, '../../../questions')
  return [
    { path: join(folder, 'bank.schema.json'), text: schemaFileText(bankJsonSchema()) },
    { path: join(folder, 'quiz.schema.json'), text: schemaFileText(quizJsonSchema()) },
    { path: join(folder, 'command.schema.json'), text: schemaFileText(commandJsonSchema()) },
  ]
}
