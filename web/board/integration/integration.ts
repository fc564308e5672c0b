import './integration.css'

/** The screens of what ties the service to other software: admins alone have them. */
export { Client } from './clients/client.tsx'
export { Clients } from './clients/clients.tsx'
export { NewClient } from './clients/new-client.tsx'
export { Integrations } from './home.tsx'
export { NewPlatform } from './lti/new-platform.tsx'
export { Platform } from './lti/platform.tsx'
export { Platforms } from './lti/platforms.tsx'
export { DisabledWebhooks } from './webhooks/disabled.tsx'
export { NewWebhook } from './webhooks/new-webhook.tsx'
export { Webhook } from './webhooks/webhook.tsx'
export { Webhooks } from './webhooks/webhooks.tsx'
