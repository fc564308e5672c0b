/** The embedded server cannot be provided; the message says what to do about it. */
export class EmbeddedDatabaseError extends Error {
  override readonly name: string = 'EmbeddedDatabaseError'
}

/** No process serves this data directory at present. */
export class EmbeddedNotRunningError extends EmbeddedDatabaseError {
  override readonly name = 'EmbeddedNotRunningError'
}

type Holder = { pid: number; startedAt: string; url: string | null; port: number | null }

/** Another living process owns the data directory; the message says which, since when and where it answers. */
export class DataDirectoryHeldError extends EmbeddedDatabaseError {
  override readonly name = 'DataDirectoryHeldError'
  readonly pid: number
  readonly startedAt: string
  readonly url: string | null
  readonly port: number | null

  constructor(dataDir: string, holder: Holder) {
    const serving = holder.url === null ? '' : `, serving ${holder.url}`
    const database =
      holder.port === null ? 'its PostgreSQL is starting' : `its PostgreSQL listens on port ${holder.port}`
    super(
      `${dataDir} is held by process ${holder.pid} since ${holder.startedAt}${serving} (${database}). ` +
        'Stop that process first, or set DATA_DIR to another directory.',
    )
    this.pid = holder.pid
    this.startedAt = holder.startedAt
    this.url = holder.url
    this.port = holder.port
  }
}

/** The owner of the data directory may live where this process cannot look: the message says where, and what to do. */
export class DataDirectoryElsewhereError extends EmbeddedDatabaseError {
  override readonly name = 'DataDirectoryElsewhereError'

  constructor(dataDir: string, holder: Holder & { host: string }) {
    super(
      `${dataDir} is held by process ${holder.pid} of ${holder.host} since ${holder.startedAt}: another machine or container, ` +
        'whose processes cannot be seen from here, and two servers on one directory would destroy it. ' +
        `Stop that process first; where it is gone for good, remove ${dataDir}/owner.json.`,
    )
  }
}
