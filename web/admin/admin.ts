import '../board/board.css'
import './admin.css'

/** The screens of an admin, and of banks. */
export { NewPerson } from './people/new-person.tsx'
export { People } from './people/people.tsx'
export { Person } from './people/person.tsx'
