import type { Operation } from './operation.ts'
import { read } from './read.ts'
import { save } from './save.ts'
import { start } from './start.ts'
import { submit } from './submit.ts'

export const operations: readonly Operation[] = [start, save, read, submit]
