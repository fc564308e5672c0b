import { pointerOf } from '../questions/shared/json-pointer.ts'
import type { KeyFault } from '../scoring/corrections/key.ts'
import { refusal } from './refusal.ts'

export const correctionNotFound = refusal('not-found', {
  fr: "Cette correction n'existe pas.",
  en: 'There is no such correction.',
})

export const noSuchQuestion = refusal(
  'not-found',
  { fr: "Aucune banque n'a de question {question}.", en: 'No bank has a question {question}.' },
  (question: string) => ({ values: { question } }),
)

export const nobodySat = refusal(
  'nothing-to-correct',
  {
    fr: "Aucune tentative rendue que vous suivez n'a la question {question} avec cette clé : il n'y a rien à corriger. Corrigez son fichier.",
    en: 'No closed attempt that you follow has question {question} with this key: there is nothing to correct. Mend its file.',
  },
  (question: string) => ({ values: { question } }),
)

export const severalKeys = refusal(
  'nothing-to-correct',
  {
    fr: 'La question {question} a été posée avec plusieurs clés : dites laquelle par `keyHash`. `keyHashes` les donne, la dernière d’abord.',
    en: 'Question {question} was asked with several keys: say which by `keyHash`. `keyHashes` has them, the latest first.',
  },
  (question: string, keyHashes: readonly string[]) => ({
    values: { question },
    data: { keyHashes },
    pointer: '/keyHash',
  }),
)

export const keyMisfits = refusal(
  'key-misfits',
  {
    fr: 'Cette clé ne convient pas à la question : `errors` dit où et pourquoi.',
    en: 'This key does not fit the question: `errors` says where and why.',
  },
  (faults: readonly KeyFault[]) => ({
    errors: faults.map(({ path, says }) => ({ pointer: pointerOf(['key', ...path]), says })),
  }),
)

export const keyNeeded = refusal(
  'validation',
  {
    fr: '`new-key` et `either-key` demandent une clé.',
    en: '`new-key` and `either-key` need a key.',
  },
  () => ({ pointer: '/key' }),
)

export const keyNotAsked = refusal(
  'validation',
  {
    fr: '`full-credit` et `drop` se passent de clé : retirez-la.',
    en: '`full-credit` and `drop` have no key: leave it out.',
  },
  () => ({ pointer: '/key' }),
)

export const cohortsNeeded = refusal(
  'validation',
  {
    fr: 'Dites pour quels groupes par `cohorts` : seul un administrateur corrige pour tous.',
    en: 'Say for which cohorts by `cohorts`: only an admin corrects for everybody.',
  },
  () => ({ pointer: '/cohorts' }),
)

export const allDropped = refusal('all-dropped', {
  fr: 'Il ne resterait rien à gagner dans une des tentatives : toutes ses questions seraient retirées. Donnez plutôt tous les points par `full-credit`.',
  en: 'One of the attempts would have nothing left to earn: all of its questions would be dropped. Give all points by `full-credit` instead.',
})

export const previewNeeded = refusal('preview-required', {
  fr: "Voyez d'abord ce que la correction changerait, avec `dryRun: true`, puis envoyez son `ETag` par `If-Match`.",
  en: 'First see what the correction would change, with `dryRun: true`, then send its `ETag` as `If-Match`.',
})

export const previewStale = refusal('stale-version', {
  fr: "Des notes ont changé depuis l'aperçu, ou la correction n'est pas la même : refaites-le.",
  en: 'Scores have changed since the preview, or the correction is another one: preview it again.',
})

export const correctionRunning = refusal('correction-running', {
  fr: "Une autre correction de cette question s'applique ou se retire en ce moment : attendez-en la fin, ou terminez-la par `resume` ou `abandon`.",
  en: 'Another correction of this question is being applied or taken back: wait for its end, or end it by `resume` or `abandon`.',
})

export const correctionState = refusal(
  'correction-state',
  {
    fr: 'La correction est dans l’état `{state}` : cela ne s’y fait pas.',
    en: 'The correction is `{state}`: this cannot be done to it.',
  },
  (state: string) => ({ values: { state }, data: { state } }),
)

export const touchesOthers = refusal('forbidden', {
  fr: 'Cette correction touche aussi des groupes que vous ne suivez pas : demandez à un administrateur.',
  en: 'This correction touches cohorts that you do not follow too: ask an admin.',
})
