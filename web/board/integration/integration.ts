import './integration.css'

/** The screens of what ties the service to other software: admins alone have them. */
export { Integrations } from './home.tsx'
export { NewPlatform } from './lti/new-platform.tsx'
export { Platform } from './lti/platform.tsx'
export { Platforms } from './lti/platforms.tsx'
