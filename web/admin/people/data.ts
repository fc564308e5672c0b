import { api, dataOf } from '../../api/client.ts'
import type { Role, User } from '../../api/types.ts'

export const ROLES: readonly Role[] = ['trainee', 'trainer', 'admin']

export interface Wanted {
  search: string
  /** Null: of any. */
  role: Role | null
}

const PAGE = 50

/** A page of everybody, by family name. */
export function listPeople({ search, role }: Wanted, cursor?: string) {
  const query = { limit: PAGE, ...(search && { search }), ...(role && { role }), ...(cursor && { cursor }) }
  return dataOf(api.GET('/v1/users', { params: { query } }))
}

export function getPerson(user: string): Promise<User> {
  return dataOf(api.GET('/v1/users/{user}', { params: { path: { user } } }))
}
