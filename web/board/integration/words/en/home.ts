import type { IntegrationWords } from '../fr/index.ts'

export const home: IntegrationWords['home'] = {
  title: 'Integrations',
  lead: 'What ties Barème to your other software. Only admins see these pages.',
  clients: 'API clients',
  clientsWhat:
    'A site, an LMS or a program that acts in your cohorts: what it may do there, its secrets, its last visit.',
  webhooks: 'Webhooks',
  webhooksWhat:
    'The addresses that Barème tells at once: a paper handed in, a score that changes. Their log says what arrived.',
  platforms: 'LTI platforms',
  platformsWhat: 'Moodle, Canvas and others, from which a quiz is opened, and which are told the scores.',
}
