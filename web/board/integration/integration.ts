import './integration.css'

/** The screens of what ties the service to other software: admins alone have them. */
export { Client } from './clients/client.tsx'
export { Clients } from './clients/clients.tsx'
export { NewClient } from './clients/new-client.tsx'
export { Integrations } from './home.tsx'
