#!/usr/bin/env node
import { keepCompiled } from '../compiled.ts'

keepCompiled('commands')
const { run } = await import('./program.ts')

process.exitCode = await run(process.argv.slice(2))
