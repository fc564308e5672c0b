import type { CanonicalQuestion } from '../../domain/bank/canonical.ts'
import { COMMON_FIELDS, questionSchema } from '../../domain/bank/schema.ts'
import { questionType } from '../../domain/questions/registry.ts'
import { withoutDefaults } from './defaults.ts'
import { OWN_FORM, readLabels } from './labels.ts'

/**
 * The own form of a question: what its author wrote of it, in JSON, beside what another format makes of it. Labels, points
 * and the id are said elsewhere. It is taken as long as all else stands there as an export of it writes it, so that
 * whoever changed the question in its other form has the last word.
 */
export type OwnForm = { type: string; prompt: string; policy?: string } & Record<string, unknown>

const OWN_FIELDS = ['type', 'prompt', 'explanation', 'policy']

/** Null for a question with pictures, whose texts name them as the format does. */
export function ownFormOf(question: CanonicalQuestion): string | null {
  const { type, prompt, explanation, policy, content, pictures } = question
  if (pictures !== undefined) return null
  const own = Object.entries(content).filter(([name]) => name in questionType(type).content.shape)
  return JSON.stringify({
    ...{ type, prompt, ...(explanation !== null && { explanation }), ...(policy !== null && { policy }) },
    ...withoutDefaults(Object.fromEntries(own)),
  })
}

/** The same as a label; none where there is no form. */
export function ownFormLabel(question: CanonicalQuestion): string[] {
  const form = ownFormOf(question)
  return form === null ? [] : [`${OWN_FORM}${form}`]
}

/** The own form among labels; null when there is none that holds. */
export function labelledOwnForm(labels: readonly string[]): OwnForm | null {
  const label = labels.find((one) => one.startsWith(OWN_FORM))
  return readOwnForm(label?.slice(OWN_FORM.length) ?? '', labels)
}

/** An own form; null for what is none that a bank would take, or where labels name another policy. */
export function readOwnForm(text: string, labels: readonly string[]): OwnForm | null {
  if (text === '') return null
  try {
    const form = JSON.parse(text)
    const isOwn = Object.keys(form).every((name) => OWN_FIELDS.includes(name) || !COMMON_FIELDS.has(name))
    return isOwn && parsed(form).success && readLabels(labels).policy === form.policy ? form : null
  } catch {
    return null
  }
}

/** The question of an own form, as an export takes it, without what is said elsewhere. */
export function questionOf(form: OwnForm, id: string): CanonicalQuestion {
  const { type, prompt, explanation = null, ...rest } = parsed(form).data!
  const content = Object.entries(rest).filter(([name]) => !COMMON_FIELDS.has(name))
  return {
    ...{ id, type, prompt, content: JSON.parse(JSON.stringify(Object.fromEntries(content))) },
    ...{ explanation, policy: (form.policy ?? null) as CanonicalQuestion['policy'], tags: [], points: '1' },
    ...{ reference: null, chapter: null, level: null, difficulty: null },
  }
}

function parsed(form: OwnForm) {
  return questionSchema.safeParse({ ...form, id: 'own' })
}
