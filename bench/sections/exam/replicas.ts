import { startService } from '../../processes.ts'
import { fixed, print, table } from '../../report.ts'
import { type Driven, drive, type Stage, type Stream } from './drive.ts'
import { costCells, toldOf } from './rows.ts'

const SECONDS = 10

/** The load of running attempts on one replica, then on two: nothing fails, nothing is lost, and what a request costs. */
export async function twoReplicas(stage: Stage, streams: readonly Stream[]): Promise<void> {
  const second = await startService(stage.world)
  try {
    const both = { ...stage, services: [...stage.services, second] }
    // The second has compiled nothing yet.
    await drive(both, streams, SECONDS)
    const rows = [await measured('1', stage, streams), await measured('2', both, streams)]
    print(
      'Two replicas on one database',
      'CPU us and WAL a request; `journaled` is what the journal of answers grew by.',
      table(
        [
          'replicas',
          'sent',
          'errors',
          'saves acknowledged',
          'journaled',
          'service',
          'PostgreSQL',
          'load',
          'WAL bytes',
        ],
        rows,
      ),
    )
  } finally {
    await second.stop()
  }
}

async function measured(replicas: string, stage: Stage, streams: readonly Stream[]): Promise<string[]> {
  const before = await journaled(stage)
  const { answered, cost }: Driven = await drive(stage, streams, SECONDS)
  const grown = (await journaled(stage)) - before
  const requests = answered.reduce((total, { sent }) => total + sent, 0)
  return [
    replicas,
    fixed(requests),
    answered.map(({ failures }) => toldOf(failures)).join('; '),
    fixed(answered[0]!.latencies.length),
    fixed(grown),
    ...costCells(cost),
  ]
}

async function journaled({ world }: Stage): Promise<number> {
  const { rows } = await world.admin.query<{ count: number }>(
    `SELECT count(*)::int FROM response_journal WHERE outcome = 'accepted'`,
  )
  return rows[0]!.count
}
