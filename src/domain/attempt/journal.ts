/**
 * What one paper may journal, for the journal is for ever: answers saved every two seconds for five hours, and bytes that
 * even those of the longest questions stay within.
 */
export const MOST_JOURNALED = 10_000
export const MOST_JOURNALED_BYTES = 8 * 1024 * 1024

/** Answers that came too late are evidence: as many as one replay holds, and for a day, which a dead battery may take. */
export const MOST_LATE = 200
export const LATE_MS = 24 * 60 * 60_000

/** Whether a paper may journal `more` answers. */
export function hasJournalRoom(paper: { lastSeq: number; journalBytes: number }, more: number): boolean {
  return paper.lastSeq + more <= MOST_JOURNALED && paper.journalBytes < MOST_JOURNALED_BYTES
}

/** Whether a paper that closed then still takes `more` answers as evidence, beside the `late` ones that it has. */
export function takesLate(
  { closedAt, late }: { closedAt: Date; late: number },
  { more, serverNow }: { more: number; serverNow: Date },
): boolean {
  return serverNow.getTime() - closedAt.getTime() <= LATE_MS && late + more <= MOST_LATE
}
