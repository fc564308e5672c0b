import type { CanonicalBank, CanonicalQuestion } from '../../domain/bank/canonical.ts'
import { hasErrors } from '../../domain/findings.ts'
import { questionType } from '../../domain/questions/registry.ts'
import type { Library } from '../../domain/questions/type.ts'
import { type ImportDraft, toYaml } from '../draft.ts'
import type { DraftQuestion } from '../model.ts'
import { importInto } from './into.ts'
import type { Change } from './model.ts'
import { hashesOf } from './pictures.ts'

/** An import, and what it changes in a bank; null where it was compared with none. */
export type ComparedDraft = ImportDraft & { changes: Change[] | null }

/**
 * An import compared with a published bank: its draft is that bank with what is new and what is changed, and the pictures that
 * came. Throws `UnreadableError` for several banks of which none has its name.
 */
export async function draftInto(
  draft: ImportDraft,
  bank: CanonicalBank | null,
  library: Library,
): Promise<ComparedDraft> {
  if (bank === null) return { ...draft, changes: null }
  const target = { yaml: publishedYaml(bank), file: `${bank.bank}.yaml`, pictures: hashesOf(bank) }
  const { changes, yaml, findings, draft: compared } = await importInto(target, draft, library)
  const isComplete = !hasErrors(findings)
  const { bank: slug, title, module } = bank
  const said = { bank: slug, title, module, count: changes.length }
  const merged = { ...compared, ...said, yaml, findings, isComplete }
  return { ...draft, banks: [merged], quizzes: [], changes }
}

/** The file of a bank as it was published: all that its author wrote but comments, order and silenced warnings. */
export function publishedYaml({ questions, ...fields }: CanonicalBank): string {
  return toYaml({ ...present(fields), questions: questions.map(questionFields) })
}

function questionFields({ type, content, points, tags, ...question }: CanonicalQuestion): DraftQuestion {
  const { pictures: _hashes, ...common } = question
  // What a type's content has beside its own fields was looked up when it was published.
  const names = Object.keys(questionType(type).content.shape)
  const own = Object.entries(content).filter(([name]) => names.includes(name))
  return {
    ...(present(common) as { id: string; prompt: string }),
    type,
    ...Object.fromEntries(own),
    ...(tags.length > 0 && { tags }),
    ...(points !== '1' && { points: Number(points) }),
  }
}

function present(fields: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null))
}
