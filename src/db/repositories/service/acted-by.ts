import type { Actor, Client, Person, Service } from '../../../domain/access/actor.ts'
import type { ActorKind } from '../../../domain/words.ts'

/** What a record of a change needs to know of who made it: a person who was just made has no session yet. */
export type Acting =
  | Pick<Person, 'kind' | 'userId' | 'role'>
  | Pick<Client, 'kind' | 'clientId'>
  | Service
  | Extract<Actor, { kind: 'anonymous' }>

/** Who made a change, in the columns of the audit log and of an attempt's history. */
export interface ActedBy {
  actorKind: ActorKind
  actorId: string | null
  clientId: string | null
}

/** The columns that say who acts. */
export function actedBy(actor: Acting): ActedBy {
  return {
    actorKind: actor.kind,
    actorId: actor.kind === 'person' ? actor.userId : null,
    clientId: actor.kind === 'client' ? actor.clientId : null,
  }
}

/** The columns of the service acting by itself. */
export const BY_SERVICE: ActedBy = { actorKind: 'service', actorId: null, clientId: null }
