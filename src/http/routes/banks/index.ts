import type { Route } from '../../route.ts'
import { check } from './check.ts'
import { exportRoute } from './export.ts'
import { get } from './get.ts'
import { importRoute } from './import.ts'
import { list } from './list.ts'
import { questions } from './questions.ts'

/** In the order the contract shows them. */
export const banks: readonly Route[] = [list, get, questions, check, importRoute, exportRoute]
