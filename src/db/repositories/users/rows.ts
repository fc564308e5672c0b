import { isNull } from '../../drizzle.ts'
import { users } from '../../schema/index.ts'

export type UserRow = typeof users.$inferSelect

export type UserRole = UserRow['role']

export const isPresent = isNull(users.erasedAt)
