import {
  findPaperMaximum,
  type PlaceRow,
  storeColumn,
} from '../../../../db/repositories/integration/lti/scores/columns.ts'
import {
  keepTurn,
  type SpokenTo,
  type Turn,
} from '../../../../db/repositories/integration/lti/scores/turns.ts'
import { type Outcome, outcomeOf } from '../../../../domain/integration/lti/grades/answer.ts'
import { columnAmong, madeColumn, newColumn } from '../../../../domain/integration/lti/grades/column.ts'
import { MEDIA_TYPES } from '../../../../domain/integration/lti/grades/message.ts'
import { LTI_SCOPE } from '../../../../domain/integration/lti/launch/names.ts'
import { MOST_PAGES, nextPage, withQuery } from '../../../../domain/integration/lti/members/next-page.ts'
import type { OutboundRequest } from '../../../../outbound/client.ts'
import type { Context } from '../../../context.ts'
import { callService } from '../services/call.ts'
import { jsonOf } from '../services/json.ts'

const { score: SCORE, column: COLUMN } = LTI_SCOPE

/** Of a column that is made for papers of which nothing is worth a point as yet. */
const USUAL_MAXIMUM = 100

/** What a step of telling a score comes to, when it goes no further. */
export type Stop =
  | Exclude<Outcome, { kind: 'done' } | { kind: 'renew' } | { kind: 'retry' }>
  | { kind: 'retry'; reason: 'no-token' | 'unreachable' }

/** The scopes that a launch gave for grades, as far as we know them: one token does for all that a place needs. */
function gradeScopes({ agsScopes }: Pick<PlaceRow, 'agsScopes'>): string[] {
  return [SCORE, COLUMN].filter((scope) => agsScopes.includes(scope))
}

/** One call about grades, whose answer means what AGS says. */
export async function callGrades(
  ctx: Context,
  platform: SpokenTo,
  place: PlaceRow,
  request: OutboundRequest,
): Promise<{ kind: 'done'; body: string; headers: Readonly<Record<string, string | undefined>> } | Stop> {
  const reply = await callService(ctx, platform, gradeScopes(place), request)
  if (reply.kind !== 'answered') return { kind: 'retry', reason: reply.kind }
  const outcome = outcomeOf(reply.answer)
  if (outcome.kind === 'done') return { kind: 'done', body: reply.answer.body, headers: reply.answer.headers }
  if (outcome.kind === 'renew') return { kind: 'retry', reason: 'no-token' }
  return outcome.kind === 'retry' ? { kind: 'retry', reason: 'unreachable' } : outcome
}

/**
 * The address of a place's column: as launches name it, as we found it, or made now. It is looked for before it is made, for a
 * platform makes another each time it is asked. Whoever calls this holds the platform's turn: no other replica makes one.
 */
export async function columnOf(
  ctx: Context,
  turn: SpokenTo & Turn,
  { link, place }: { link: string; place: PlaceRow },
): Promise<{ kind: 'column'; url: string } | Stop> {
  if (!place.agsScopes.includes(SCORE)) return { kind: 'failed', reason: 'no-grades' }
  if (place.columnUrl !== null) return { kind: 'column', url: place.columnUrl }
  if (place.lineitemsUrl === null || !place.agsScopes.includes(COLUMN))
    return { kind: 'failed', reason: 'no-grades' }
  const found = await seekColumn(ctx, turn, place, place.lineitemsUrl)
  if (found.kind !== 'sought') return ofColumns(found)
  // A long list may have taken longer than the turn: another would make a second column.
  if (!(await keepTurn(ctx.db, { ...turn, now: ctx.now }))) return { kind: 'wait', seconds: 0 }
  const made =
    found.url === null
      ? await makeColumn(ctx, turn, { link, place })
      : { kind: 'made' as const, url: found.url }
  if (made.kind !== 'made') return ofColumns(made)
  await storeColumn(ctx.db, { link, url: made.url })
  return { kind: 'column', url: made.url }
}

/** What is said of a list of columns is said of no person: whatever is wrong with it, there are no grades to be had. */
function ofColumns(stop: Stop): Stop {
  return stop.kind === 'failed' && stop.reason !== 'forbidden'
    ? { kind: 'failed', reason: 'no-grades' }
    : stop
}

const wantedBy = ({ resourceLinkId, quiz }: PlaceRow) => ({ resourceLinkId, resourceId: quiz })

async function seekColumn(
  ctx: Context,
  platform: SpokenTo,
  place: PlaceRow,
  lineitemsUrl: string,
): Promise<{ kind: 'sought'; url: string | null } | Stop> {
  // By the place alone: a column that the platform made with it may name no quiz.
  let page: string | null = withQuery(lineitemsUrl, { resource_link_id: place.resourceLinkId, limit: '100' })
  for (let read = 0; page !== null && read < MOST_PAGES; read++) {
    const headers = { accept: MEDIA_TYPES.columns }
    const answer = await callGrades(ctx, platform, place, { method: 'GET', url: page, headers })
    if (answer.kind !== 'done') return answer
    const url = columnAmong(jsonOf(answer.body), wantedBy(place))
    if (url !== null) return { kind: 'sought', url }
    page = nextPage(answer.headers['link'], page)
  }
  return { kind: 'sought', url: null }
}

async function makeColumn(
  ctx: Context,
  platform: SpokenTo,
  { link, place }: { link: string; place: PlaceRow },
): Promise<{ kind: 'made'; url: string } | Stop> {
  const scored = await findPaperMaximum(ctx.db, { link })
  const maxPoints = scored ? Number(scored.maxPoints) : USUAL_MAXIMUM
  const answer = await callGrades(ctx, platform, place, {
    method: 'POST',
    url: place.lineitemsUrl!,
    headers: { 'content-type': MEDIA_TYPES.column, accept: MEDIA_TYPES.column },
    body: JSON.stringify(newColumn(wantedBy(place), { label: place.title, maxPoints })),
  })
  if (answer.kind !== 'done') return answer
  const url = madeColumn(jsonOf(answer.body))
  return url === null ? { kind: 'failed', reason: 'no-grades' } : { kind: 'made', url }
}
