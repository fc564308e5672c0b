import { type Command, Option } from 'commander'
import { formatFinding } from '../../banks/tell.ts'
import type { BankHealth } from '../../usecases/results/statistics/bank-health.ts'
import { actingAs } from '../acting-as.ts'
import { ANNOTATIONS, annotations } from '../annotations.ts'
import { note, say } from '../input.ts'

interface Options {
  attempts: 'first' | 'last' | 'best' | 'all'
  all?: boolean
  json?: boolean
  format?: (typeof ANNOTATIONS)[number]
}

/** `bank health`: what figures say of questions, where they are written. */
export function addBankHealth(bank: Command): void {
  bank
    .command('health')
    .description(
      'Print what the answers so far say of questions, at their place; exit 1 when a key is suspected.',
    )
    .argument('[banks...]', 'slugs (default: every bank of QUESTIONS_DIR)')
    .addOption(
      new Option('--attempts <which>', "of a person's attempts at a quiz, those that count")
        .choices(['first', 'last', 'best', 'all'])
        .default('first'),
    )
    .option('--all', 'also what is no fault: too few people yet, nobody yet, a changed key, an allowed flag')
    .option('--json', 'print one JSON document')
    .addOption(
      new Option('--format <format>', 'print annotations for a pipeline')
        .choices(ANNOTATIONS)
        .conflicts('json'),
    )
    .action(health)
}

async function health(banks: string[], options: Options, command: Command): Promise<void> {
  const { withContext } = await import('../../process/open.ts')
  const { bankHealth, bankHealthInput } = await import('../../usecases/results/statistics/bank-health.ts')
  const { validated } = await import('../../usecases/validated.ts')
  await withContext(actingAs(command), async (ctx, { config: { QUESTIONS_DIR: dir } }) => {
    const input = validated(bankHealthInput, { dir, banks, attempts: options.attempts })
    print(await bankHealth(ctx, input), dir, options)
  })
}

function print(report: BankHealth, dir: string, { all, json, format }: Options): void {
  const { unread, questions, judged } = report
  const findings = report.findings.filter(({ severity }) => all || severity !== 'info')
  const numberOf = (wanted: string) => findings.filter(({ severity }) => severity === wanted).length
  const counts = { questions, judged, errors: numberOf('error'), warnings: numberOf('warning') }
  for (const finding of unread) note(`${dir}/${formatFinding(finding)}`)
  if (json) {
    const told = findings.map(
      ({ file, line, column, severity, rule: flag, bank, question, message, figures }) => ({
        file,
        line,
        column,
        severity,
        flag,
        bank,
        question,
        message,
        figures,
      }),
    )
    say(JSON.stringify({ ...counts, findings: told }, null, 2))
  } else if (format) {
    const annotated = findings.map((finding) => {
      const { bank, question, figures } = finding
      return { ...finding, identity: [bank, question, figures?.option?.option ?? null] }
    })
    const text = annotations(format, dir, annotated)
    if (text !== '') say(text)
  } else {
    for (const finding of findings) say(`${dir}/${formatFinding(finding)}`)
    say(`${questions} questions, ${judged} judged, ${counts.errors} errors, ${counts.warnings} warnings`)
  }
  if (counts.errors + unread.length > 0) process.exitCode = 1
}
