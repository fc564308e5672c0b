import { userInfo } from 'node:os'
import type { Command } from 'commander'

/** Whose hand it is, for the audit log: the name given by `--as`, else the account of the operating system. */
export function actingAs(command: Command): string {
  return command.optsWithGlobals<{ as?: string }>().as ?? account()
}

function account(): string {
  try {
    return userInfo().username
  } catch {
    // A container may run under a number that has no name.
    return `uid ${process.getuid?.() ?? 'unknown'}`
  }
}
