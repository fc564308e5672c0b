import { refusal } from './refusal.ts'

/** A quiz that is not for the caller is refused exactly as one that does not exist. */
export const noSuchQuiz = refusal(
  'not-found',
  { fr: "Il n'y a pas de quiz {quiz}.", en: 'There is no quiz {quiz}.' },
  (quiz: string) => ({ values: { quiz } }),
)

/** For who may know all that is published. */
export const noQuizAmong = refusal(
  'not-found',
  { fr: 'Aucun quiz ne se nomme « {quiz} » ({known}).', en: 'No quiz is named "{quiz}" ({known}).' },
  (quiz: string, published: readonly string[]) => {
    const names = published.join(', ')
    const known = names
      ? { fr: `connus : ${names}`, en: `known: ${names}` }
      : { fr: "aucun n'est publié", en: 'none is published' }
    return { values: { quiz, known } }
  },
)

export const noSuchAssignment = refusal('not-found', {
  fr: "Ce devoir n'existe pas, ou n'est pas le vôtre.",
  en: 'There is no such assignment, or it is not yours.',
})

export const windowEndsFirst = refusal(
  'validation',
  { fr: '`closesAt` doit venir après `opensAt`.', en: '`closesAt` must be after `opensAt`.' },
  () => ({ pointer: '/closesAt' }),
)

/** `names`: of those who have one end of their window of their own, and would be left without one. */
export const ownWindowsEmpty = refusal(
  'validation',
  {
    fr: "La fenêtre de {names} finirait avant de commencer : changez d'abord ce qui y est à eux.",
    en: 'The window of {names} would end before it begins: change first what is their own.',
  },
  (names: readonly string[], pointer: string) => ({ values: { names: names.join(', ') }, pointer }),
)

/** `assignments`: those of the quiz and the cohort whose windows meet the one that was asked for. */
export const assignmentsOverlap = refusal(
  'assignment-overlap',
  {
    fr: 'Ce groupe a déjà ce quiz pendant une partie de cette fenêtre : deux devoirs du même quiz ne se croisent pas.',
    en: 'This cohort has this quiz already for a part of this window: two assignments of one quiz do not overlap.',
  },
  (assignments: readonly string[]) => ({ data: { assignments } }),
)

export const assignmentBegun = refusal('assignment-begun', {
  fr: "Quelqu'un a déjà commencé ce devoir : il ne peut plus être effacé.",
  en: 'Somebody has started this assignment already: it can be deleted no more.',
})

const because = (reason: string, at: Date | null) => ({ data: { reason, at: at?.toISOString() ?? null } })

export const notAssigned = refusal(
  'not-startable',
  {
    fr: "Ce quiz se passe dans le cadre d'un devoir, et aucun des vôtres ne le donne.",
    en: 'This quiz is taken through an assignment, and none of yours gives it.',
  },
  () => because('not-assigned', null),
)

export const notOpenYet = refusal(
  'not-startable',
  { fr: "Le devoir n'est pas encore ouvert.", en: 'The assignment is not open yet.' },
  (opensAt: Date | null) => because('not-open-yet', opensAt),
)

export const windowOver = refusal(
  'not-startable',
  { fr: 'Le temps du devoir est écoulé.', en: 'The window of the assignment is over.' },
  (closedAt: Date | null) => because('window-over', closedAt),
)

export const assignmentArchived = refusal(
  'not-startable',
  {
    fr: 'Le groupe de ce devoir est archivé : il ne se commence plus.',
    en: 'The cohort of this assignment is archived: it is not started any more.',
  },
  () => because('cohort-archived', null),
)

export const drawUnreachable = refusal(
  'not-startable',
  {
    fr: "Les banques n'ont plus ce que ce quiz tire au sort : dites-le à votre formateur.",
    en: 'The banks no longer hold what this quiz draws: tell your trainer.',
  },
  (cause: unknown) => ({ ...because('draw-unreachable', null), cause }),
)

export const answersReleased = refusal('answers-released', {
  fr: "Les réponses de ce devoir sont ouvertes à tous : on ne peut plus le commencer, sauf si un formateur l'accorde.",
  en: 'The answers of this assignment are open to all: nobody can start it any more, unless a trainer grants it.',
})

/** `assignments`: those that the time would reopen. */
export const reopensReleased = refusal(
  'answers-released',
  {
    fr: 'Ce temps donnerait à cette personne un devoir dont tous lisent déjà les réponses. `force` le lui accorde malgré tout.',
    en: 'This time would give the person an assignment whose answers all read already. `force` grants it all the same.',
  },
  (assignments: readonly string[]) => ({ data: { assignments } }),
)

export const reopensForAll = refusal('answers-released', {
  fr: 'Tous lisent déjà les réponses de ce devoir : il ne peut plus donner ni temps ni tentative à tous. Donnez à chaque personne ses propres conditions, avec `force`.',
  en: 'All read the answers of this assignment already: it can give time and attempts to all no more. Give single people terms of their own, with `force`.',
})

export const noAttemptsLeft = refusal(
  'no-attempts-left',
  { fr: 'Vous avez fait toutes vos tentatives.', en: 'Every attempt has been used.' },
  () => because('no-attempts-left', null),
)

export const nothingToRelease = refusal(
  'validation',
  {
    fr: 'Dites ce qui est à ouvrir : `score`, ou `answers` et le score avec elles.',
    en: 'Say what is to be opened: `score`, or `answers` and the score with them.',
  },
  () => ({ pointer: '/score' }),
)

export const startCodeNeeded = refusal('start-code', {
  fr: "Ce devoir ne s'ouvre qu'avec son code de départ, que donne le formateur : `startCode`.",
  en: 'This assignment is opened by its start code alone, which the trainer gives: `startCode`.',
})

export const wrongStartCode = refusal('start-code', {
  fr: "Ce n'est pas le code de départ de ce devoir, ou plus maintenant : relisez-le.",
  en: 'This is not the start code of the assignment, or no longer: read it again.',
})

export const severalAssignments = refusal(
  'assignment-required',
  {
    fr: 'Plusieurs de vos devoirs donnent ce quiz : dites lequel avec `assignment`.',
    en: 'Several assignments of yours give this quiz: say which one with `assignment`.',
  },
  (assignments: readonly string[]) => ({ data: { assignments } }),
)
