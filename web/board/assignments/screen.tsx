import type { ComponentChildren } from 'preact'
import { useCallback, useState } from 'preact/hooks'
import type { Assignment } from '../../api/types.ts'
import { useLoaded } from '../../ui/loaded.ts'
import { Failed, Loading } from '../../ui/notice.tsx'
import { Screen } from '../../ui/screen.tsx'
import { getAssignment } from '../data.ts'
import { AboveAssignment, type AssignmentPage, AssignmentPages } from './pages.tsx'

interface AssignmentProps {
  assignment: string
  page: AssignmentPage
  /** `look` asks again how the assignment stands. */
  children(assignment: Assignment, look: () => void): ComponentChildren
}

/** What stands around each page of an assignment: its name, and the way to its other pages. */
export function AssignmentScreen({ assignment: id, page, children }: AssignmentProps) {
  const [round, setRound] = useState(0)
  const { value: assignment, error, again } = useLoaded(() => getAssignment(id), [id, round])
  const look = useCallback(() => setRound((count) => count + 1), [])
  if (error !== undefined) return <Failed error={error} again={again} />
  if (!assignment) return <Loading />
  return (
    <Screen title={assignment.title} above={<AboveAssignment assignment={assignment} />} wide>
      <AssignmentPages assignment={assignment} page={page} />
      {children(assignment, look)}
    </Screen>
  )
}
