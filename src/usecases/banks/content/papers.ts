import { LRUCache } from 'lru-cache'
import type { Connection } from '../../../db/connection.ts'
import { listPaperRevisions } from '../../../db/repositories/attempts/paper.ts'
import type { ShownQuestion } from '../../../domain/questions/shown-question.ts'
import type { ContentStore } from './store.ts'

/** The questions of one attempt by position, as they cross the edge. */
export type ShownPaper = ReadonlyMap<number, ShownQuestion>

/** What the papers of attempts ask, which never changes: a save that names options needs it before its one statement. */
export interface PaperStore {
  /** Read once; empty for an attempt that is not there. */
  of(connection: Connection, attempt: string): Promise<ShownPaper>
  /** Spares that reading where an attempt starts. */
  keep(attempt: string, paper: ShownPaper): void
}

/** Of attempts that answers come in for: a paper is some twenty references. */
const MOST_PAPERS = 10_000

/** Makes the cache of one process. */
export function createPaperStore(content: ContentStore): PaperStore {
  const papers = new LRUCache<string, ShownPaper>({ max: MOST_PAPERS })
  return {
    async of(connection, attempt) {
      const known = papers.get(attempt)
      if (known) return known
      const lines = await listPaperRevisions(connection, { attempt })
      const questions = await content.questions(connection, lines)
      const paper = new Map(lines.map(({ position }, at) => [position, questions[at]!.shown]))
      if (paper.size > 0) papers.set(attempt, paper)
      return paper
    },
    keep: (attempt, paper) => void papers.set(attempt, paper),
  }
}
