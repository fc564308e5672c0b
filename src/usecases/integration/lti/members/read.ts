import type { RosterRow } from '../../../../db/repositories/integration/lti/members/rosters.ts'
import { LTI_SCOPE } from '../../../../domain/integration/lti/launch/names.ts'
import {
  MEMBERS_MEDIA_TYPE,
  membersOf,
  type PlatformMember,
} from '../../../../domain/integration/lti/members/membership.ts'
import { MOST_PAGES, nextPage, withQuery } from '../../../../domain/integration/lti/members/next-page.ts'
import type { RosterFailure } from '../../../../domain/words.ts'
import type { Context } from '../../../context.ts'
import { callService } from '../services/call.ts'
import { jsonOf } from '../services/json.ts'

/** What one asks for a page, which not every platform heeds. */
const PAGE = '50'
/** Some give all people of a course on one page. */
const MOST_BYTES = 2 * 1024 * 1024

/** Whom a platform names, or why it does not. */
export type Roster = { kind: 'read'; members: PlatformMember[] } | { kind: 'failed'; reason: RosterFailure }

/** Reads who is in a course, page after page, each person once. */
export async function readRoster(ctx: Context, roster: RosterRow): Promise<Roster> {
  const members = new Map<string, PlatformMember>()
  let page: string | null = withQuery(roster.membershipsUrl, { limit: PAGE })
  for (let read = 0; page !== null && read < MOST_PAGES; read++) {
    const headers = { accept: MEMBERS_MEDIA_TYPE }
    const request = { method: 'GET', url: page, headers, mostBytes: MOST_BYTES } as const
    const reply = await callService(ctx, roster, [LTI_SCOPE.members], request)
    if (reply.kind !== 'answered') return { kind: 'failed', reason: reply.kind }
    const { status, body, headers: given } = reply.answer
    const found = status === 200 ? membersOf(jsonOf(body)) : null
    if (found === null) return { kind: 'failed', reason: status >= 500 ? 'unreachable' : 'refused' }
    for (const member of found) members.set(member.subject, member)
    page = nextPage(given['link'], page)
  }
  return { kind: 'read', members: [...members.values()] }
}
