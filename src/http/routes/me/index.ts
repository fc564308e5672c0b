import type { Route } from '../../route.ts'
import { erase } from './erase.ts'
import { exportRoute } from './export.ts'
import { get } from './get.ts'
import { acceptInvitationRoute, listInvitations } from './invitations.ts'
import { update } from './update.ts'

/** In the order the contract shows them. */
export const me: readonly Route[] = [get, update, erase, exportRoute, listInvitations, acceptInvitationRoute]
