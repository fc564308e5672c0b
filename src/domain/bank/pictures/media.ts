import { questionType } from '../../questions/registry.ts'
import type { PictureType } from '../../words.ts'
import type { CanonicalQuestion } from '../canonical.ts'
import { textsOf, withTexts } from './of-question.ts'
import { picturesIn, renamedPictures } from './texts.ts'

/** A picture as it was published: for ever the same under its id, which is random. */
export interface Media {
  id: string
  hash: string
  type: PictureType
  width: number
  height: number
}

/** Where a text shows it: what one reads in its place. */
export type ShownMedia = Media & { alt: string }

/** A question whose texts name pictures by the ids that they are served under: a file's name can tell the answer. */
export interface IllustratedQuestion extends CanonicalQuestion {
  media?: {
    /** Those of the prompt and of what the type's view shows, as it says them. */
    asked: ShownMedia[]
    all: ShownMedia[]
  }
}

/** A picture as the contract has it. */
export interface MediaView {
  id: string
  /** From the address of the service. */
  url: string
  type: PictureType
  width: number
  height: number
  alt: string
}

/**
 * The question as it crosses the edge; one without pictures is itself.
 * @param published every picture of the question, by hash.
 */
export function illustrated(
  question: CanonicalQuestion,
  published: ReadonlyMap<string, Media>,
): IllustratedQuestion {
  const { pictures, ...written } = question
  if (pictures === undefined) return question
  const byId = new Map<string, Media>()
  const named = withTexts(written, (text) =>
    renamedPictures(text, (file) => {
      const media = published.get(pictures[file]!)!
      byId.set(media.id, media)
      return media.id
    }),
  )
  const shownIn = (texts: readonly string[]) => distinct(texts.flatMap((text) => mediaIn(text, byId)))
  const { type, prompt, content } = named
  const { view, optionIds } = questionType(type)
  return {
    ...named,
    media: {
      asked: shownIn([prompt, ...stringsIn(view(content, optionIds(content)))]),
      all: shownIn(textsOf(named, content).map(({ text }) => text)),
    },
  }
}

/** What is told of pictures to whoever is shown them. */
export function mediaViews(media: readonly ShownMedia[] = []): MediaView[] {
  return media.map(({ id, type, width, height, alt }) => ({
    id,
    url: `/v1/media/${id}`,
    type,
    width,
    height,
    alt,
  }))
}

function mediaIn(text: string, byId: ReadonlyMap<string, Media>): ShownMedia[] {
  return picturesIn(text).flatMap(({ path, alt }) => {
    const media = byId.get(path)
    return media === undefined ? [] : [{ ...media, alt }]
  })
}

function distinct(media: readonly ShownMedia[]): ShownMedia[] {
  return [...new Map(media.map((one) => [`${one.id} ${one.alt}`, one])).values()]
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : []
}
