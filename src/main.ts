import { serve } from './process/serve.ts'

process.exitCode = await serve()
