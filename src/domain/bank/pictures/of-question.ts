import { questionType } from '../../questions/registry.ts'
import type { AuthorText, QuestionContent } from '../../questions/type.ts'
import type { Picture, PictureAt } from './picture.ts'
import { picturesIn } from './texts.ts'

/** The parts of a question that hold texts. */
export interface Written {
  type: string
  prompt: string
  explanation?: string | null | undefined
}

/** Every CommonMark text of a question; its content null where that could not be resolved. */
export function textsOf(
  { type, prompt, explanation }: Written,
  content: QuestionContent | null,
): AuthorText[] {
  return [
    { path: ['prompt'], text: prompt },
    ...(typeof explanation === 'string' ? [{ path: ['explanation'], text: explanation }] : []),
    ...(content === null ? [] : questionType(type).texts(content)),
  ]
}

/** The question with each of its CommonMark texts as `change` makes it; `path` is where an author's file has it. */
export function withTexts<Q extends Written & { content: QuestionContent }>(
  question: Q,
  change: (text: string, path: AuthorText['path']) => string,
): Q {
  const changed = structuredClone(question)
  // Texts of the type's own stand in the content, at the paths that an author's file has them at.
  for (const { path, text } of textsOf(question, question.content))
    put(
      path[0] === 'prompt' || path[0] === 'explanation' ? changed : changed.content,
      path,
      change(text, path),
    )
  return changed
}

function put(root: object, path: AuthorText['path'], text: string): void {
  const parent = path.slice(0, -1).reduce((part, step) => part[step] as Parts, root as Parts)
  parent[path.at(-1)!] = text
}

type Parts = { [step: string | number]: unknown }

/** The pictures of a question by the path that its texts give, those that can be shown. */
export function picturesOf(
  question: Written,
  content: QuestionContent | null,
  pictureAt: PictureAt,
): Map<string, Picture> {
  const paths = textsOf(question, content).flatMap(({ text }) => picturesIn(text).map(({ path }) => path))
  return new Map(
    paths.flatMap((path) => {
      const picture = pictureAt(path)
      return picture === null || 'fault' in picture ? [] : [[path, picture] as const]
    }),
  )
}
