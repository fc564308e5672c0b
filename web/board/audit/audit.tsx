import { useState } from 'preact/hooks'
import type { AuditLine } from '../../api/types.ts'
import { useLoaded } from '../../ui/loaded.ts'
import { Failed, Pending } from '../../ui/notice.tsx'
import { Screen } from '../../ui/screen.tsx'
import { said } from '../words/index.ts'
import { type Asked, type AuditPage, getAudit } from './data.ts'
import { Filters } from './filters.tsx'
import { AuditLines } from './lines.tsx'
import { useNames } from './names.ts'

const ALL: Asked = { cohort: '', actor: '', action: '', since: '', until: '' }

/** Who changed what, when and why; `object`: what was done to it alone. */
export function Audit({ object }: { object?: string }) {
  const [asked, setAsked] = useState(ALL)
  const about = [object, ...Object.values(asked)]
  const { value, error, again } = useLoaded(() => getAudit(asked, object, null), about)
  const words = said.value.audit
  return (
    <Screen title={words.title} wide>
      <p class="lead">{words.lead}</p>
      {object !== undefined && (
        <p>
          {words.ofOne} <a href="#/audit">{words.ofAll}</a>
        </p>
      )}
      <Filters
        asked={asked}
        lines={value?.items ?? []}
        change={(fields) => setAsked((before) => ({ ...before, ...fields }))}
      />
      <Pending value={value} error={error} again={again} />
      {value?.items.length === 0 && <p class="lead">{words.none}</p>}
      {value && value.items.length > 0 && (
        <Pages key={JSON.stringify(about)} first={value} asked={asked} object={object} />
      )}
    </Screen>
  )
}

interface PagesProps {
  first: AuditPage
  asked: Asked
  object: string | undefined
}

const linesOf = (pages: readonly AuditPage[]): AuditLine[] => pages.flatMap(({ items }) => items)

function Pages({ first, asked, object }: PagesProps) {
  const [more, setMore] = useState<readonly AuditPage[]>([])
  const [error, setError] = useState<unknown>(null)
  const pages = [first, ...more]
  const names = useNames(pages.at(-1)!.items)
  const { nextCursor } = pages.at(-1)!
  const load = () => {
    setError(null)
    getAudit(asked, object, nextCursor).then((page) => setMore([...more, page]), setError)
  }
  return (
    <>
      <AuditLines lines={linesOf(pages)} names={names} />
      {error !== null && <Failed error={error} />}
      {nextCursor !== null && (
        <p>
          <button type="button" class="button" onClick={load}>
            {said.value.audit.older}
          </button>
        </p>
      )}
    </>
  )
}
