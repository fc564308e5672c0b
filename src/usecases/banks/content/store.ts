import { LRUCache } from 'lru-cache'
import type { Connection } from '../../../db/connection.ts'
import { listMedia } from '../../../db/repositories/banks/media.ts'
import {
  type BankFields,
  type BankRevisionRow,
  listBankRevisions,
} from '../../../db/repositories/banks/revisions.ts'
import { findQuizRevision } from '../../../db/repositories/quizzes/revision.ts'
import type { PaperEntry } from '../../../domain/attempt/paper.ts'
import type { CanonicalQuestion } from '../../../domain/bank/canonical.ts'
import { type IllustratedQuestion, illustrated, type Media } from '../../../domain/bank/pictures/media.ts'
import { mostAnswerBytes, questionType } from '../../../domain/questions/registry.ts'
import { type ShownQuestion, shownQuestion } from '../../../domain/questions/shown-question.ts'
import type { Quiz } from '../../../domain/quiz/schema.ts'
import { drawPaper, UnreachableDrawError } from '../../../domain/selection/draw.ts'
import { drawable } from '../../../domain/selection/drawable.ts'
import type { DrawQuestion } from '../../../domain/selection/pool.ts'

export interface QuestionRevision {
  id: string
  question: string
  type: string
  /** As its author wrote it. */
  published: CanonicalQuestion
  /** The same as it is read: its texts name pictures by the ids that these are served under. */
  canonical: IllustratedQuestion
  keyHash: string
  /** Every id that an answer may name. */
  answerIds: string[]
  /** As it crosses the edge. */
  shown: ShownQuestion
  /** Most bytes of an answer; null: as many as its type allows. */
  maxBytes: number | null
}

export interface BankRevision extends BankFields {
  id: string
  hash: string
  questions: QuestionRevision[]
  byRevision: ReadonlyMap<string, QuestionRevision>
  bySlug: ReadonlyMap<string, QuestionRevision>
  /** What a draw looks at. */
  pool: { revision: string; questions: readonly DrawQuestion[] }
}

export interface QuizRevision {
  id: string
  quiz: string
  hash: string
  content: Quiz
}

type PaperLine = Pick<PaperEntry, 'bankRevisionId' | 'questionRevisionId'>

/** Published revisions, read once each: they never change, so what is cached is never stale. */
export interface ContentStore {
  quiz(connection: Connection, revisionId: string): Promise<QuizRevision>
  bank(connection: Connection, revisionId: string): Promise<BankRevision>
  banks(connection: Connection, revisionIds: readonly string[]): Promise<BankRevision[]>
  /** What lines of papers ask, in their order. */
  questions(connection: Connection, lines: readonly PaperLine[]): Promise<QuestionRevision[]>
  /** How many questions the quiz draws from these banks; null when they do not hold what it draws. */
  size(
    connection: Connection,
    quizRevisionId: string,
    bankRevisionIds: readonly string[],
  ): Promise<number | null>
}

type StoredQuestion = Pick<QuestionRevision, 'id' | 'question' | 'type' | 'keyHash'>

/** The revision with all that follows from it, computed once: a start only draws. */
function bankRevision(
  row: BankRevisionRow,
  media: ReadonlyMap<string, Media>,
  idKey: Uint8Array,
): BankRevision {
  const questions = (row.questions as (StoredQuestion & { canonical: CanonicalQuestion })[]).map(
    ({ canonical: published, ...question }): QuestionRevision => {
      const canonical = illustrated(published, media)
      return {
        ...question,
        published,
        canonical,
        answerIds: questionType(question.type).answerIds(canonical.content),
        shown: shownQuestion(idKey, { bank: row.bank, question: question.question }, canonical),
        maxBytes: mostAnswerBytes(canonical),
      }
    },
  )
  return {
    ...row,
    questions,
    byRevision: new Map(questions.map((question) => [question.id, question])),
    bySlug: new Map(questions.map((question) => [question.question, question])),
    pool: { revision: row.id, questions: questions.map(({ canonical }) => drawable(canonical)) },
  }
}

/** The pictures of banks by hash; most have none, and ask for nothing. */
async function mediaOf(
  connection: Connection,
  rows: readonly BankRevisionRow[],
): Promise<Map<string, Media>> {
  const hashes = rows.flatMap(({ questions }) =>
    questions.flatMap(({ canonical }) => Object.values((canonical as CanonicalQuestion).pictures ?? {})),
  )
  const media = hashes.length > 0 ? await listMedia(connection, { hashes: [...new Set(hashes)] }) : []
  return new Map(media.map((one) => [one.hash, one]))
}

function sizeOf({ content: quiz }: QuizRevision, banks: readonly BankRevision[]): number | null {
  try {
    return drawPaper({ quiz, banks: new Map(banks.map(({ bank, pool }) => [bank, pool])), seed: 'any' })
      .length
  } catch (error) {
    if (error instanceof UnreachableDrawError) return null
    throw error
  }
}

/** Of the text that revisions are made of. A course is a few megabytes; what old attempts lead to is not bounded. */
const MOST_CHARACTERS = 64 * 1024 * 1024
const MOST_ANSWERS = 10_000

/**
 * Makes the cache of one process: what was asked for last, up to `mostCharacters` of each kind. `idKey` makes the ids that
 * trainees see.
 */
export function createContentStore(
  idKey: Uint8Array,
  { mostCharacters = MOST_CHARACTERS } = {},
): ContentStore {
  const options = { maxSize: mostCharacters }
  const quizzes = new LRUCache<string, QuizRevision>(options)
  const banks = new LRUCache<string, BankRevision>(options)
  const sizes = new LRUCache<string, { questions: number | null }>({ max: MOST_ANSWERS })

  async function readBanks(connection: Connection, ids: readonly string[]): Promise<BankRevision[]> {
    const found = new Map(ids.map((id) => [id, banks.get(id)]))
    const missing = ids.filter((id) => !found.get(id))
    const rows = missing.length > 0 ? await listBankRevisions(connection, { ids: missing }) : []
    const media = await mediaOf(connection, rows)
    for (const row of rows) {
      const revision = bankRevision(row, media, idKey)
      found.set(row.id, revision)
      banks.set(row.id, revision, { size: JSON.stringify(row).length })
    }
    return ids.map((id) => found.get(id) ?? missingRevision('bank', id))
  }

  const store: ContentStore = {
    async quiz(connection, revisionId) {
      const cached = quizzes.get(revisionId)
      if (cached) return cached
      const row = await findQuizRevision(connection, { id: revisionId })
      if (!row) return missingRevision('quiz', revisionId)
      const revision = { ...row, content: row.content as Quiz }
      quizzes.set(revisionId, revision, { size: JSON.stringify(row).length })
      return revision
    },
    async bank(connection, revisionId) {
      const [revision] = await readBanks(connection, [revisionId])
      return revision!
    },
    banks: readBanks,
    async questions(connection, lines) {
      const revisions = await readBanks(connection, [...new Set(lines.map((line) => line.bankRevisionId))])
      const banks = new Map(revisions.map((revision) => [revision.id, revision]))
      return lines.map((line) => banks.get(line.bankRevisionId)!.byRevision.get(line.questionRevisionId)!)
    },
    async size(connection, quizRevisionId, bankRevisionIds) {
      const key = [quizRevisionId, ...bankRevisionIds.toSorted()].join(' ')
      const known = sizes.get(key)
      if (known !== undefined) return known.questions
      const [quiz, held] = [
        await store.quiz(connection, quizRevisionId),
        await store.banks(connection, bankRevisionIds),
      ]
      const size = { questions: sizeOf(quiz, held) }
      sizes.set(key, size)
      return size.questions
    },
  }
  return store
}

function missingRevision(kind: 'bank' | 'quiz', id: string): never {
  throw new Error(`${kind} revision ${id} is missing`)
}
