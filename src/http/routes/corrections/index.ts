import type { Route } from '../../route.ts'
import { abandon } from './abandon.ts'
import { create } from './create.ts'
import { get } from './get.ts'
import { list } from './list.ts'
import { resume } from './resume.ts'
import { revert } from './revert.ts'

export const corrections: readonly Route[] = [list, create, get, revert, resume, abandon]
