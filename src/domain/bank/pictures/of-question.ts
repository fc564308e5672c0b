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
