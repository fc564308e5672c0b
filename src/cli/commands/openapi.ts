import type { Command } from 'commander'

/** `openapi write` and `openapi check`; what they need is loaded by them alone, as a production install lacks it. */
export function addOpenapiCommands(program: Command): void {
  const openapi = program.command('openapi').description('The contract of the API.')
  openapi
    .command('write')
    .description('Write openapi/openapi.yaml, trainee.yaml and types.ts from the routes.')
    .action(async () => (await import('../openapi.ts')).openapiWrite())
  openapi
    .command('check')
    .description('Exit 1 when they are not as the routes make them.')
    .action(async () => {
      const complaints = await (await import('../openapi.ts')).openapiCheck()
      for (const complaint of complaints) process.stderr.write(`${complaint}\n`)
      if (complaints.length > 0) process.exitCode = 1
    })
}
