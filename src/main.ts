import { keepCompiled } from './compiled.ts'

keepCompiled()
const { serve } = await import('./process/serve.ts')

process.exitCode = await serve()
