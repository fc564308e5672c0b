import { refusal } from '../refusal.ts'

/** One of another client, as none at all. */
export const noSuchWebhook = refusal('not-found', {
  fr: "Ce webhook n'existe pas, ou n'est pas à vous.",
  en: 'There is no such webhook, or it is not yours.',
})

export const noSuchDelivery = refusal('not-found', {
  fr: "Ce webhook n'a pas été averti de cet événement, ou son journal ne remonte pas si loin.",
  en: 'This webhook was not told of this event, or its log does not go back so far.',
})

export const clientNeeded = refusal(
  'validation',
  { fr: 'Dites par `client` à quel client est ce webhook.', en: 'Say by `client` whose webhook it is.' },
  () => ({ pointer: '/client' }),
)

export const noSuchWebhookClient = refusal(
  'validation',
  {
    fr: "Ce client n'existe pas, ou n'est pas vous.",
    en: 'There is no such client, or it is not you.',
  },
  () => ({ pointer: '/client' }),
)

export const tooManyWebhooks = refusal(
  'too-many-webhooks',
  {
    fr: "Ce client a {most} webhooks, et n'en a pas davantage : supprimez-en un d'abord.",
    en: 'This client has {most} webhooks, and has no more: delete one first.',
  },
  (most: number) => ({ values: { most } }),
)

export const webhookDisabled = refusal('webhook-disabled', {
  fr: 'Ce webhook est désactivé : réactivez-le par `disabled: false` une fois que son adresse répond.',
  en: 'This webhook is disabled: enable it by `disabled: false` once its URL answers.',
})

export const replayOfWhat = refusal(
  'validation',
  {
    fr: "Donnez `event`, pour un seul événement, ou `from`, pour tous depuis un instant : l'un des deux.",
    en: 'Give `event`, for one event, or `from`, for all since an instant: one of the two.',
  },
  () => ({ pointer: '/event' }),
)
