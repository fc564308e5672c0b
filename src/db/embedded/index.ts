export { connectEmbedded, withEmbedded } from './connect.ts'
export { DataDirectoryHeldError, EmbeddedDatabaseError, EmbeddedNotRunningError } from './errors.ts'
export { type EmbeddedOptions, type EmbeddedServer, startEmbedded } from './server.ts'
