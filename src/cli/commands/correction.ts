import { type Command, InvalidArgumentError, Option } from 'commander'
import { CORRECTION_POLICIES, type CorrectionPolicy } from '../../domain/words.ts'
import { withContext } from '../../process/open.ts'
import { findCohortNamed } from '../../usecases/cohorts/find-named.ts'
import type { Context } from '../../usecases/context.ts'
import { carryOut } from '../../usecases/scores/corrections/carry-out.ts'
import { createCorrection, tryCorrection } from '../../usecases/scores/corrections/create.ts'
import { correctionInput } from '../../usecases/scores/corrections/fields.ts'
import {
  abandonCorrection,
  correctionPath,
  endCorrectionInput,
  resumeCorrection,
  revertCorrection,
} from '../../usecases/scores/corrections/manage.ts'
import type { CorrectionPreview } from '../../usecases/scores/corrections/preview.ts'
import { getCorrection, listCorrections } from '../../usecases/scores/corrections/view.ts'
import { validated } from '../../usecases/validated.ts'
import { actingAs } from '../acting-as.ts'
import { note, say } from '../input.ts'
import { everyPage } from '../pages.ts'

interface Asked {
  policy: CorrectionPolicy
  key?: object
  keyHash?: string
  cohort?: string[]
  practice?: boolean
  reason: string
  dryRun?: boolean
}

/** `correction list`, `make`, `revert`, `resume`, `abandon`. */
export function addCorrectionCommands(program: Command): void {
  const correction = program
    .command('correction')
    .description('Keys that were wrong, corrected after the exam.')
  correction
    .command('list')
    .description('Print the corrections, newest first: id, question, policy, state, when it was made.')
    .action(async (_options: object, command: Command) => {
      const all = await withContext(actingAs(command), (ctx) =>
        everyPage((paging) => listCorrections(ctx, paging)),
      )
      for (const { id, bank, question, policy, state, madeAt } of all)
        say([id, `${bank}/${question}`, policy, state, madeAt].join('\t'))
    })
  correction
    .command('make')
    .description('Say what a correction changes, then make it.')
    .argument('<question>', 'bank/question')
    .addOption(new Option('--policy <policy>').choices(CORRECTION_POLICIES).makeOptionMandatory())
    .option('--key <json>', 'fields of the question as its YAML has them', json)
    .option('--key-hash <hash>', 'the wrong key, where people sat several')
    .option('--cohort <cohort...>', 'id or exact name; without it, every attempt')
    .option('--practice', 'the practice of their members too')
    .requiredOption('--reason <text>', 'kept with it, and in the audit log')
    .option('--dry-run', 'say it, and change nothing')
    .action(make)
  ended(correction, 'revert', 'Take a correction back.', async (ctx, given) => {
    await revertCorrection(ctx, given)
    await toItsEnd(ctx, given.correction)
  })
  correction
    .command('resume')
    .description('Bring a correction to its end that was stopped under way.')
    .argument('<correction>', 'its id')
    .action(async (given: string, _options: object, command: Command) => {
      const path = validated(correctionPath, { correction: given })
      await withContext(actingAs(command), async (ctx) => {
        await resumeCorrection(ctx, path)
        await toItsEnd(ctx, path.correction)
      })
    })
  ended(correction, 'abandon', 'Give up a correction that is under way.', async (ctx, given) => {
    await abandonCorrection(ctx, given)
    say(`${given.correction} is given up; no score has changed`)
  })
}

async function make(question: string, options: Asked, command: Command): Promise<void> {
  await withContext(actingAs(command), async (ctx) => {
    const { cohort, ...rest } = options
    const cohorts = cohort && (await Promise.all(cohort.map((name) => findCohortNamed(ctx, name))))
    const input = validated(correctionInput, { question, ...rest, ...(cohorts && { cohorts }) })
    const { preview, version } = await tryCorrection(ctx, input)
    for (const line of told(preview)) say(line)
    if (input.dryRun) return
    await toItsEnd(ctx, await createCorrection(ctx, input, version))
  })
}

function told({
  attempts,
  changed,
  raised,
  lowered,
  passing,
  failing,
  unmoved,
}: CorrectionPreview): string[] {
  return [
    `${attempts} attempts have the question; ${changed} change: ${raised} up, ${lowered} down`,
    `${passing} begin to pass, ${failing} no longer do; ${unmoved.count} keep points given by hand`,
  ]
}

/** Carries it out, telling how far it is on standard error. */
async function toItsEnd(ctx: Context, correction: string): Promise<void> {
  await carryOut(ctx, correction, (staged) => note(`${staged} attempts prepared`))
  const { state, staged } = await getCorrection(ctx, { correction })
  say(`${correction} is ${state}: ${staged} scores`)
}

function ended(
  correction: Command,
  name: string,
  description: string,
  act: (ctx: Context, given: { correction: string; reason: string }) => Promise<void>,
): void {
  correction
    .command(name)
    .description(description)
    .argument('<correction>', 'its id')
    .requiredOption('--reason <text>', 'kept in the audit log')
    .action(async (given: string, { reason }: { reason: string }, command: Command) => {
      const input = validated(endCorrectionInput, { correction: given, reason })
      await withContext(actingAs(command), (ctx) => act(ctx, input))
    })
}

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new InvalidArgumentError('expected JSON, such as {"options":[{"id":"a","correct":true}]}')
  }
}
