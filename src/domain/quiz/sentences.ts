import type { Words } from '../language.ts'

/** What a check says of a quiz. */
export const FINDINGS = {
  'exam-open': {
    fr: "un quiz ouvert dévoilerait des questions d'examen",
    en: 'an open quiz would give exam questions away',
  },
  'unknown-bank': { fr: "la banque « {bank} » n'existe pas", en: 'no bank "{bank}"' },
  'unknown-quiz': { fr: "le quiz « {quiz} » n'existe pas", en: 'no quiz "{quiz}"' },
  'before-itself': {
    fr: 'un quiz ne se compare pas à lui-même : nommez celui qui se passe avant',
    en: 'a quiz is not measured against itself: name the one that is taken before',
  },
  'before-circular': {
    fr: 'le quiz « {quiz} » se compare lui-même, de proche en proche, à celui-ci',
    en: 'the quiz "{quiz}" is itself measured against this one, by one step or several',
  },
  'draw-count': {
    fr: 'la somme des difficultés est {sum}, alors que count vaut {count}',
    en: 'difficulties add up to {sum}, count is {count}',
  },
  'empty-section': {
    fr: 'aucune question de la banque ne convient à cette section',
    en: 'no question of the bank fits this section',
  },
  'unknown-question': {
    fr: "la banque « {bank} » n'a pas de question « {id} »",
    en: 'bank "{bank}" has no "{id}"',
  },
  'unknown-question/tags': {
    fr: '« {id} » ne porte pas les tags de la section',
    en: '"{id}" lacks the section\'s tags',
  },
  'unknown-question/not-tags': {
    fr: '« {id} » porte un tag que la section écarte',
    en: '"{id}" bears a tag that the section leaves out',
  },
  'exam-tag': {
    fr: "« {id} » est une question d'examen : la section doit nommer ce tag",
    en: '"{id}" is an exam question: the section must name the tag',
  },
  'duplicate-question': {
    fr: '« {id} » est déjà dans le sujet',
    en: '"{id}" is already in the paper',
  },
  'draw-unreachable': {
    fr: "demande {count} question(s) et risque de n'en trouver que {found}",
    en: 'asks for {count} questions and may find only {found}',
  },
  'draw-unreachable/difficulty': {
    fr: "demande {count} question(s) de difficulté {difficulty} et risque de n'en trouver que {found}",
    en: 'asks for {count} {difficulty} questions and may find only {found}',
  },
  'breaks-live-quiz': {
    fr: "le quiz publié « {quiz} » n'y trouverait plus ses questions : la banque reste comme elle est publiée, jusqu'à ce que ce quiz suive",
    en: 'the published quiz "{quiz}" would no longer find its questions here: the bank stays as it is published until that quiz follows',
  },
  'penalty-with-certainty': {
    fr: 'avec la certitude, une réponse fausse coûte déjà',
    en: 'certainty already makes a wrong answer cost',
  },
  'penalty-with-weights': {
    fr: "{count} question(s) à choix unique ont des poids : la pénalité ne s'y applique pas",
    en: '{count} questions of one choice have weights: the penalty does not apply to them',
  },
  'certainty-with-weights': {
    fr: "{count} question(s) ont des poids : une réponse qui rapporte peu n'y est pas fausse, et la certitude la multiplie",
    en: '{count} questions have weights: an answer that earns little is not wrong there, and certainty multiplies it',
  },
  'answers-before-score': {
    fr: 'les réponses ne se montrent jamais avant le score',
    en: 'answers are never shown before the score',
  },
  'answers-before-last-attempt': {
    fr: 'la meilleure tentative compte, et la première montre toutes les réponses',
    en: 'the best attempt counts, and the first one shows every answer',
  },
  'feedback-assigned': {
    fr: 'seul un quiz ouvert peut dévoiler chaque question au fil des réponses : écrivez access: open',
    en: 'only an open quiz may reveal each question as one goes: write access: open',
  },
  'feedback-timed': {
    fr: 'un quiz qui dévoile chaque question au fil des réponses ne limite pas le temps : retirez timeLimit ou feedback',
    en: 'a quiz that reveals each question as one goes has no time limit: take timeLimit or feedback out',
  },
  'practice-by-hand': {
    fr: "personne n'ouvre un entraînement à la main : hors d'un devoir, cela ne se montrera jamais",
    en: 'nobody opens practice by hand: outside an assignment this will never be shown',
  },
  'practice-never-closes': {
    fr: "un entraînement n'a pas de clôture : hors d'un devoir, cela ne se montrera jamais",
    en: 'practice has no close: outside an assignment this will never be shown',
  },
  'answers-elsewhere': {
    fr: '{count} question(s) sont aussi dans le quiz ouvert « {quiz} », qui en donne les réponses plus tôt',
    en: '{count} question(s) are also in the open quiz "{quiz}", which gives their answers earlier',
  },
  'assigned-open': {
    fr: "chacun peut s'entraîner à ce quiz : ce n'est pas un examen",
    en: 'anybody may practise this quiz: it is no exam',
  },
  'assigned-feedback': {
    fr: "dans un devoir, ce quiz ne dévoile aucune question avant la publication : feedback n'y vaut pas",
    en: 'under an assignment this quiz reveals no question before the release: its feedback does not hold there',
  },
  'assigned-on-submit': {
    fr: "qui rend sa tentative lit les réponses pendant que d'autres peuvent encore commencer",
    en: 'whoever submits reads the answers while others may still start',
  },
  'assigned-past-release': {
    fr: 'les réponses sont ouvertes à tous le {at}, avant la fin : ensuite, plus personne ne commence',
    en: 'the answers are open to all at {at}, before the end: from then on nobody starts',
  },
} as const satisfies Record<string, Words>

/** What the schema of a quiz says of a value that it refuses. */
export const FAULTS = {
  duration: {
    fr: 'une durée ISO 8601 en jours, heures, minutes et secondes, telle que PT15M',
    en: 'an ISO 8601 duration of days, hours, minutes and seconds, such as PT15M',
  },
  seconds: { fr: 'entre {least} et {most} secondes', en: 'between {least} and {most} seconds' },
  section: {
    fr: 'une section a soit questions, soit draw',
    en: 'a section has either questions or draw',
  },
  release: {
    fr: 'on-submit, on-close, manual ou un instant tel que 2026-12-01T09:00:00Z',
    en: 'on-submit, on-close, manual or an instant such as 2026-12-01T09:00:00Z',
  },
  penalty: {
    fr: 'none, chance ou un nombre de 0 à 1, à six décimales au plus',
    en: 'none, chance or a number from 0 to 1 with at most six decimals',
  },
  penaltyDecimals: { fr: 'six décimales au plus', en: 'at most six decimals' },
  attempts: { fr: 'un nombre à partir de 1, ou unlimited', en: 'a count from 1, or unlimited' },
  passMark: {
    fr: 'un pourcentage du maximum tel que 60%, ou none',
    en: 'a percentage of the maximum such as 60%, or none',
  },
  floor: { fr: '0 ou none', en: '0 or none' },
  feedback: { fr: 'immediate, ou rien', en: 'immediate, or leave it out' },
} as const satisfies Record<string, Words>
