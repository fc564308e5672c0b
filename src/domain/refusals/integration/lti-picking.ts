import { refusal } from '../refusal.ts'

const because = (reason: string) => ({ data: { reason } })

export const notPickable = refusal(
  'launch-refused',
  {
    fr: "La plateforme ne demande pas de lien vers un quiz : ajoutez l'activité par le choix d'un outil externe.",
    en: 'The platform does not ask for a link to a quiz: add the activity by choosing an external tool.',
  },
  () => because('picking'),
)

export const pickingSpent = refusal(
  'launch-refused',
  {
    fr: 'Ce choix a déjà été rendu, ou a trop attendu : retournez dans votre cours et choisissez à nouveau.',
    en: 'This choice was given already, or waited too long: go back to your course and choose again.',
  },
  () => because('picking-spent'),
)
