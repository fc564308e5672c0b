import { effect } from '@preact/signals'
import { api, dataOf } from '../api/client.ts'
import type { Attempt } from '../api/types.ts'
import { owner } from '../state/session.ts'
import { outbox } from './outbox.ts'
import { Paper } from './paper.ts'

/** Papers by their attempt: what was not sent yet outlives the screen, as long as the page lives. */
const papers = new Map<string, Paper>()

/** Is the paper of an attempt open on this page, so that it sends by itself what is kept of it? */
export function isOnPaper(attempt: string): boolean {
  return papers.get(attempt)?.isOver.value === false
}

/** The paper of an attempt that runs; null when it runs no more. */
export async function openPaper(attempt: string): Promise<Paper | null> {
  const open = papers.get(attempt)
  if (open && !open.isOver.value) return open
  return keepPaper(await dataOf(api.GET('/v1/attempts/{attempt}', { params: { path: { attempt } } })))
}

/** Takes an attempt just started, or just read, and what this browser has kept of it. */
export async function keepPaper(attempt: Attempt): Promise<Paper | null> {
  papers.get(attempt.id)?.stop()
  papers.delete(attempt.id)
  if (attempt.state !== 'inProgress' || attempt.questions === null) return null
  const whose = owner.value
  const kept = whose === null ? [] : await outbox.list(whose, attempt.id)
  if (owner.value !== whose) return null
  papers.get(attempt.id)?.stop()
  const paper = new Paper(attempt, attempt.questions, kept)
  papers.set(attempt.id, paper)
  return paper
}

/** Whoever comes next finds nothing of the papers of who was here. */
effect(() => {
  owner.value
  for (const paper of papers.values()) paper.stop()
  papers.clear()
})
