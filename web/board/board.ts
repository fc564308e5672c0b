import './board.css'
import './assignments/assignments.css'
import './gradebook/gradebook.css'
import './live/live.css'

/** The screens of the trainer's board. */
export { Assignment } from './assignments/assignment.tsx'
export { Assignments } from './assignments/assignments.tsx'
export { Cohorts } from './cohorts.tsx'
export { Gradebook } from './gradebook/gradebook.tsx'
export { Live } from './live/live.tsx'
export { People } from './people/people.tsx'
