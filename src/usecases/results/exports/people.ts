import { createHmac, randomBytes } from 'node:crypto'
import type { Trainee } from '../trainee.ts'
import { type Column, headed, type Telling } from './export.ts'
import { uuidOf } from './in-order.ts'

/** How an export names people and what is theirs. */
export interface Naming {
  isNamed: boolean
  /** Sorts people in an order that tells nothing; null: as lists do. */
  salt: string | null
  id(id: string): string
  trainee(trainee: Trainee): Trainee
}

const NAMED: Naming = { isNamed: true, salt: null, id: (id) => id, trainee: (trainee) => trainee }

/** By name, or by ids under a key that nobody keeps: random, the same all through one export, new in the next. */
export function namingOf(names: 'yes' | 'no'): Naming {
  if (names === 'yes') return NAMED
  const key = randomBytes(32)
  const id = (real: string) => uuidOf(asRandomUuid(createHmac('sha256', key).update(real).digest()))
  return {
    isNamed: false,
    salt: randomBytes(16).toString('hex'),
    id,
    trainee: (trainee) => ({
      id: id(trainee.id),
      name: null,
      familyName: null,
      givenName: null,
      reference: null,
    }),
  }
}

/** The first 16 bytes, marked as a random UUID is. */
function asRandomUuid(digest: Buffer): Buffer {
  digest[6] = (digest[6]! & 0x0f) | 0x40
  digest[8] = (digest[8]! & 0x3f) | 0x80
  return digest.subarray(0, 16)
}

/** The columns that say who. */
export function personColumns<Row extends { trainee: Trainee }>(
  { isNamed }: Naming,
  telling: Telling,
): Column<Row>[] {
  const named = (['familyName', 'givenName', 'name', 'reference'] as const).map((name) =>
    headed<Row>(name, telling, ({ trainee }) => trainee[name]),
  )
  return [headed<Row>('id', telling, ({ trainee }) => trainee.id), ...(isNamed ? named : [])]
}
