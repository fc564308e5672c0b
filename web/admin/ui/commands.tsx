import { Copied } from '../../board/ui/copied.tsx'

/** What is done on the server, by its commands, each to be copied. */
export function Commands({ commands }: { commands: readonly (readonly [what: string, command: string])[] }) {
  return (
    <div class="commands">
      {commands.map(([what, command]) => (
        <Copied key={command} label={what} text={command} />
      ))}
    </div>
  )
}
