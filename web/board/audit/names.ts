import { useEffect, useState } from 'preact/hooks'
import { api, dataOf } from '../../api/client.ts'
import type { AuditLine } from '../../api/types.ts'
import { getCohort } from '../data.ts'
import { nameOf } from '../ui/name.tsx'
import { said } from '../words/index.ts'

/** What is known by its id alone, and of what kind it is. */
export type Thing = AuditLine['object']

/** The names of things by their ids; null: it is there no more, or not for who asks. */
export type Names = ReadonlyMap<string, string | null>

/** Asked for once while the page lives: the log names the same few things again and again. */
const asked = new Map<string, Promise<string | null>>()

const LOOKS: Record<string, (id: string) => Promise<string>> = {
  cohort: async (id) => (await getCohort(id)).name,
  assignment: async (assignment) => {
    const params = { path: { assignment } }
    const { title, cohort } = await dataOf(api.GET('/v1/assignments/{assignment}', { params }))
    return `${title}, ${cohort.name}`
  },
  attempt: async (attempt) => {
    const params = { path: { attempt } }
    const { title, number, user } = await dataOf(api.GET('/v1/attempts/{attempt}', { params }))
    return [await nameFor({ type: 'user', id: user }), title, said.value.review.attempt(number)]
      .filter(Boolean)
      .join(', ')
  },
  client: async (client) =>
    (await dataOf(api.GET('/v1/clients/{client}', { params: { path: { client } } }))).name,
  webhook: async (webhook) => {
    const { url } = await dataOf(api.GET('/v1/webhooks/{webhook}', { params: { path: { webhook } } }))
    return new URL(url).host
  },
  platform: async (platform) =>
    (await dataOf(api.GET('/v1/lti/platforms/{platform}', { params: { path: { platform } } }))).name,
  user: async (user) => nameOf(await dataOf(api.GET('/v1/users/{user}', { params: { path: { user } } }))),
}

function nameFor({ type, id }: Thing): Promise<string | null> {
  const look = LOOKS[type]
  if (!look) return Promise.resolve(id)
  const name = asked.get(id) ?? look(id).catch(() => null)
  asked.set(id, name)
  return name
}

/** The names of what some lines are about, and of the people that they tell of, as they come. */
export function useNames(lines: readonly AuditLine[]): Names {
  const [names, setNames] = useState<Names>(new Map())
  useEffect(() => {
    let isWanted = true
    for (const thing of thingsIn(lines)) {
      void nameFor(thing).then((name) => {
        if (isWanted) setNames((before) => new Map([...before, [thing.id, name]]))
      })
    }
    return () => {
      isWanted = false
    }
  }, [lines])
  return names
}

function thingsIn(lines: readonly AuditLine[]): Thing[] {
  const things = lines.flatMap(({ object, before, after }) => [
    object,
    ...[before, after].flatMap((side) =>
      [side?.['user'], side?.['userId']]
        .filter((id) => typeof id === 'string')
        .map((id) => ({ type: 'user', id })),
    ),
  ])
  return [...new Map(things.map((thing) => [thing.id, thing])).values()]
}
