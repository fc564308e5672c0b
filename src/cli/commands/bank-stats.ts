import type { Command } from 'commander'
import { bankStats, statsTables } from '../../banks/counts.ts'
import { loadQuestions } from '../../banks/load.ts'
import { readConfig } from '../../config.ts'
import { say } from '../input.ts'

/** `bank stats`: how many questions there are, and of which kinds. */
export function addBankStats(bank: Command): void {
  bank
    .command('stats')
    .description('Count the questions by chapter, type, level, difficulty. Needs no database.')
    .argument('[dir]', 'folder of banks (default: QUESTIONS_DIR)')
    .option('--json', 'print one JSON document')
    .action(async (given: string | undefined, { json }: { json?: boolean }) => {
      const stats = bankStats(await loadQuestions(given ?? readConfig().QUESTIONS_DIR))
      say(json ? JSON.stringify(stats, null, 2) : statsTables(stats))
    })
}
