import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type StagedBank, stageBank, stampOf } from '../../banks/stage.ts'
import { formatFinding, type ToldFinding } from '../../banks/tell.ts'
import { publishBanks } from '../../usecases/banks/publish.ts'
import type { Context } from '../../usecases/context.ts'

/** How often it is looked whether the file was saved: editors replace files in ways that the system's notices miss. */
const LOOK_MS = 300
const QUIZ = 'apercu'
/** The lines of the file that are shown around a finding. */
const AROUND = 1

/** A finding as the page shows it, with the lines it is about and the question they belong to, by its rank. */
type ShownFinding = Pick<ToldFinding, 'severity' | 'message' | 'line'> & {
  question: number | null
  excerpt: string
}

/** What became of a file when it was last read. */
export interface Published {
  /** Counts the times it was read. */
  round: number
  file: string
  /** Null while the file has never been good enough. */
  bank: string | null
  quiz: string
  /** What is shown is of an earlier save: this one has errors. */
  isOld: boolean
  findings: ShownFinding[]
}

interface Files {
  path: string
  course: string
  dir: string
}

interface Listener {
  /** `lines`: the same for the terminal. */
  onPublished(published: Published, lines: string[]): void
  onError(error: unknown): void
}

/**
 * Publishes a bank, with a quiz of all its questions, and again whenever it, its pictures or its chapters change; one at a time.
 * @throws what the file system says when the file cannot be read the first time.
 */
export async function followBank(
  ctx: Context,
  files: Files,
  { onPublished, onError }: Listener,
): Promise<{ stop(): Promise<void> }> {
  let round = 0
  let live: string | null = null
  let { sources, stamp } = { sources: [files.path], stamp: '' }
  let isStopped = false
  let looking = Promise.resolve()

  async function publish(): Promise<void> {
    const before = await stampOf(sources)
    const staged = await stageBank(files.path, files.dir, files.course)
    // What was saved while it was read is read again; what it names now is followed from now on.
    const read = isSame(sources, staged.sources) ? before : await stampOf(staged.sources)
    sources = staged.sources
    const { outcome, findings } = await publishStaged(ctx, files.dir, staged)
    // Not before: a save whose publication failed, as on a machine that is busy, is tried again.
    stamp = read
    if (outcome !== null) live = staged.bank
    round += 1
    const shown = await shownFindings(files.path, findings)
    onPublished(
      {
        round,
        file: files.path,
        bank: live,
        quiz: QUIZ,
        isOld: outcome === null,
        findings: shown,
      },
      [
        ...findings.map((finding) => formatFinding({ ...finding, file: files.path })),
        `${files.path}: ${outcome ?? 'not published'}`,
      ],
    )
  }

  async function look(): Promise<void> {
    try {
      if ((await stampOf(sources)) !== stamp) await publish()
    } catch (error) {
      onError(error)
    }
    if (!isStopped) timer = setTimeout(() => (looking = look()), LOOK_MS)
  }

  await publish()
  let timer = setTimeout(() => (looking = look()), LOOK_MS)
  return {
    async stop() {
      isStopped = true
      await looking
      clearTimeout(timer)
    },
  }
}

const isSame = (some: readonly string[], others: readonly string[]) => some.join('\n') === others.join('\n')

/** Publishes what is staged. `outcome` is null where the bank has errors; only what is said of its own file is told. */
async function publishStaged(ctx: Context, dir: string, staged: StagedBank) {
  const quiz = join(dir, `${QUIZ}.quiz.yaml`)
  if (staged.bank === null) await rm(quiz, { force: true })
  else await writeFile(quiz, quizOf(staged.bank, staged.title))
  const { publications, findings } = await publishBanks(ctx, { dir })
  const outcome = publications.find(({ kind, slug }) => kind === 'bank' && slug === staged.bank)?.outcome
  return {
    outcome: outcome ?? null,
    findings: findings.filter(({ file }) => file === staged.file),
  }
}

/** All questions, in their order, each told as soon as one asks. JSON is YAML. */
function quizOf(bank: string, title: string | null): string {
  return JSON.stringify({
    quiz: QUIZ,
    title: title ?? bank,
    access: 'open',
    feedback: 'immediate',
    sections: [{ questions: { bank } }],
    shuffle: { questions: false, options: false },
    attempts: { max: 'unlimited', counts: 'last' },
    passMark: 'none',
    release: { score: 'on-submit', answers: 'on-submit' },
    allow: { 'answers-before-last-attempt': 'Its author looks at it.' },
  })
}

async function shownFindings(path: string, findings: readonly ToldFinding[]): Promise<ShownFinding[]> {
  const lines = (await readFile(path, 'utf8')).split('\n')
  return findings.map(({ severity, message, line, path: [room, rank] }) => ({
    severity,
    message,
    line,
    question: room === 'questions' && typeof rank === 'number' ? rank : null,
    excerpt: lines
      .slice(Math.max(0, line - 1 - AROUND), line + AROUND)
      .map((text, index) => `${Math.max(1, line - AROUND) + index}  ${text}`)
      .join('\n'),
  }))
}
