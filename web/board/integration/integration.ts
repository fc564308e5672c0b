import './integration.css'

/** The screens of what ties the service to other software: admins alone have them. */
export { Integrations } from './home.tsx'
