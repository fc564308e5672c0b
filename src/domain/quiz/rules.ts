import { applyAllowances } from '../bank/allow.ts'
import { type Finding, findingsOf } from '../findings.ts'
import { type DrawQuestion, drawStrata, EXAM_TAG, fixedPool } from '../selection/pool.ts'
import { FINDINGS as COMMON } from '../sentences.ts'
import { beforeFindings } from './before.ts'
import type { QuizContext } from './context.ts'
import type { FixedSection, Quiz, ReleaseWhen, Section } from './schema.ts'
import { FINDINGS } from './sentences.ts'
import { mayAsk, sharedFindings } from './shared-questions.ts'

const { errorAt, warningAt } = findingsOf({ ...COMMON, ...FINDINGS })

/** Everything beyond the schema that an author should know of a quiz; paths start at the quiz. */
export function quizFindings(
  quiz: Quiz,
  context: QuizContext & {
    others: readonly Quiz[]
    known: ReadonlySet<string> | null
    modules: ReadonlySet<string> | null
  },
  allow: Record<string, string> | undefined,
): Finding[] {
  const findings = [
    ...moduleFindings(quiz, context.modules),
    ...beforeFindings(quiz, context),
    ...supplyFindings(quiz, context),
    ...feedbackFindings(quiz),
    ...scoringFindings(quiz, context),
    ...releaseFindings(quiz),
    ...sharedFindings(quiz, context),
  ]
  return applyAllowances(findings, [{ scope: [], allow }])
}

function moduleFindings({ module }: Quiz, modules: ReadonlySet<string> | null): Finding[] {
  if (module === undefined || modules === null || modules.has(module)) return []
  return [errorAt('unknown-module', ['module'], { module })]
}

/** Where the banks do not hold what the quiz takes: without any, it draws whatever the seed. Errors, each in a section. */
export function supplyFindings(quiz: Quiz, context: QuizContext): Finding[] {
  return [
    ...quiz.sections.flatMap((section, index) => sectionFindings(quiz, section, index, context)),
    ...duplicateFindings(quiz, context),
    ...reachFindings(quiz, context),
  ]
}

function field(section: Section): 'questions' | 'draw' {
  return section.kind
}

function sectionFindings(quiz: Quiz, section: Section, index: number, { banks }: QuizContext): Finding[] {
  const path = ['sections', index, field(section)]
  const examPath = [...path, 'tags', Math.max(0, section.tags.indexOf(EXAM_TAG))]
  const findings: Finding[] = []
  if (quiz.access === 'open' && section.tags.includes(EXAM_TAG)) findings.push(errorAt('exam-open', examPath))
  const questions = banks.get(section.bank)
  if (questions === undefined)
    return [...findings, errorAt('unknown-bank', [...path, 'bank'], { bank: section.bank })]
  if (questions === null) return findings
  return [
    ...findings,
    ...(section.kind === 'draw' ? drawFindings(section, path) : fixedFindings(section, path, questions)),
  ]
}

function drawFindings(section: Section & { kind: 'draw' }, path: (string | number)[]): Finding[] {
  if (section.difficulty === null) return []
  const { easy, medium, hard } = section.difficulty
  const sum = easy + medium + hard
  if (sum === section.count) return []
  return [errorAt('draw-count', [...path, 'difficulty'], { sum, count: section.count })]
}

function fixedFindings(
  section: FixedSection,
  path: (string | number)[],
  questions: readonly DrawQuestion[],
): Finding[] {
  const taken = new Set(fixedPool(section, questions).map(({ id }) => id))
  const known = new Map(questions.map((question) => [question.id, question]))
  if (section.ids === null) return taken.size > 0 ? [] : [errorAt('empty-section', path)]
  return section.ids.flatMap((id, index) => {
    const at = [...path, 'ids', index]
    const question = known.get(id)
    if (question === undefined) return [errorAt('unknown-question', at, { bank: section.bank, id })]
    if (taken.has(id)) return []
    if (question.tags.some((tag) => section.notTags?.includes(tag)))
      return [errorAt('unknown-question/not-tags', at, { id })]
    return question.tags.includes(EXAM_TAG) && !section.tags.includes(EXAM_TAG)
      ? [errorAt('exam-tag', at, { id })]
      : [errorAt('unknown-question/tags', at, { id })]
  })
}

/** A fixed question may be asked once. */
function duplicateFindings(quiz: Quiz, { banks }: QuizContext): Finding[] {
  const seen = new Set<string>()
  return quiz.sections.flatMap((section, index) => {
    if (section.kind !== 'questions') return []
    const ids = section.ids ?? fixedPool(section, banks.get(section.bank) ?? []).map(({ id }) => id)
    const isTwice = ids.filter(
      (id) => seen.has(`${section.bank} ${id}`) || !seen.add(`${section.bank} ${id}`),
    )
    return isTwice.map((id) => errorAt('duplicate-question', ['sections', index, 'questions'], { id }))
  })
}

/**
 * A draw must succeed whatever earlier draws took: each may take from a later pool as many as its count. Stricter
 * than need be when three pools overlap, and then an author tells them apart by a tag.
 */
function reachFindings(quiz: Quiz, { banks }: QuizContext): Finding[] {
  const pools = new Map([...banks].map(([slug, questions]) => [slug, questions ?? []]))
  const fixed = new Set(
    quiz.sections.flatMap((section) =>
      section.kind === 'questions'
        ? fixedPool(section, pools.get(section.bank) ?? []).map(({ id }) => `${section.bank} ${id}`)
        : [],
    ),
  )
  const earlier: { bank: string; count: number; ids: Set<string> }[] = []
  return quiz.sections.flatMap((section, index) => {
    if (section.kind !== 'draw' || (banks.get(section.bank) ?? null) === null) return []
    return drawStrata(section, pools.get(section.bank)!).flatMap(({ difficulty, count, pool }) => {
      const free = pool.map(({ id }) => id).filter((id) => !fixed.has(`${section.bank} ${id}`))
      const lost = earlier
        .filter(({ bank }) => bank === section.bank)
        .reduce((sum, draw) => sum + Math.min(draw.count, free.filter((id) => draw.ids.has(id)).length), 0)
      earlier.push({ bank: section.bank, count, ids: new Set(free) })
      if (free.length - lost >= count) return []
      const at = ['sections', index, 'draw']
      const found = Math.max(0, free.length - lost)
      return difficulty === null
        ? [errorAt('draw-unreachable', at, { count, found })]
        : [errorAt('draw-unreachable/difficulty', at, { count, found, difficulty })]
    })
  })
}

function feedbackFindings({ feedback, access, timeLimitMs }: Quiz): Finding[] {
  if (feedback !== 'immediate') return []
  return [
    ...(access === 'open' ? [] : [errorAt('feedback-assigned', ['feedback'])]),
    ...(timeLimitMs === null ? [] : [errorAt('feedback-timed', ['feedback'])]),
  ]
}

function scoringFindings({ scoring, sections }: Quiz, { banks }: QuizContext): Finding[] {
  const { certainty } = scoring
  const { penalty } = scoring.single
  const hasPenalty = penalty !== 'none' && penalty !== 0
  const weighed = sections
    .flatMap((section) => mayAsk(section, banks))
    .flatMap(({ weighed: type = [] }) => type)
  const singles = weighed.filter((type) => type === 'single').length
  const at = ['scoring', 'single', 'penalty']
  return [
    ...(certainty && hasPenalty ? [errorAt('penalty-with-certainty', at)] : []),
    ...(hasPenalty && singles > 0 ? [warningAt('penalty-with-weights', at, { count: singles })] : []),
    ...(certainty && weighed.length > 0
      ? [warningAt('certainty-with-weights', ['scoring', 'certainty'], { count: weighed.length })]
      : []),
  ]
}

function releaseFindings({ release, attempts, access }: Quiz): Finding[] {
  const findings: Finding[] = []
  if (isEarlier(release.answers, release.score))
    findings.push(errorAt('answers-before-score', ['release', 'answers']))
  const isMultiple = attempts.max === null || attempts.max > 1
  if (isMultiple && attempts.counts === 'best' && release.answers === 'on-submit')
    findings.push(warningAt('answers-before-last-attempt', ['release', 'answers']))
  // Under an assignment its window closes, and its trainers release by hand.
  if (access === 'open')
    for (const what of ['score', 'answers'] as const) {
      if (release[what] === 'manual') findings.push(warningAt('practice-by-hand', ['release', what]))
      if (release[what] === 'on-close') findings.push(warningAt('practice-never-closes', ['release', what]))
    }
  return findings
}

/** True when `answers` would certainly come before `score`; a closing and an instant cannot be compared here. */
function isEarlier(answers: ReleaseWhen, score: ReleaseWhen): boolean {
  if (typeof answers === 'object' && typeof score === 'object') return answers.at < score.at
  const rank = (when: ReleaseWhen) =>
    typeof when === 'object' ? 1 : { 'on-submit': 0, 'on-close': 1, manual: 2 }[when]
  return rank(answers) < rank(score)
}
