import { keepCompiled } from './compiled.ts'
import { keepYoungSmall } from './process/young.ts'

keepCompiled('service')
keepYoungSmall()
const { serve } = await import('./process/serve.ts')

process.exitCode = await serve()
