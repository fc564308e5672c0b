import type { Route } from '../../route.ts'
import { assignments } from './assignments.ts'
import { get } from './get.ts'
import { list } from './list.ts'

/** In the order the contract shows them. */
export const quizzes: readonly Route[] = [list, get, assignments]
