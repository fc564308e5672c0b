import { slugger } from '../slugs.ts'
import { isInteraction, splitPassage } from './body.ts'
import { bareIdentifier, readInlineChoice } from './choices.ts'
import type { Declaration } from './declarations.ts'
import { type Entry, type Note, readEntry } from './entry.ts'
import type { Feedbacks } from './feedback.ts'
import { markdownOf } from './markdown.ts'
import type { Scoring } from './scoring.ts'
import { attr, descendantsOf, type El, mapTree } from './tree.ts'

export type ClozeSource = {
  body: El
  declarations: ReadonlyMap<string, Declaration>
  scoring: Scoring
  feedbacks: Feedbacks
  notes: Note[]
  /** Whether equal weights other than 1 are the author's own. */
  keepsWeights: boolean
}

/** A text with blanks: each text entry and inline choice is one. Null when a blank has no key. */
export function readCloze(source: ClozeSource): { prompt: string; fields: Entry['fields'] } | null {
  const slug = slugger('blank')
  const interactions = descendantsOf(source.body, isInteraction)
  const ids = new Map(
    interactions.map((node) => [node, slug(bareIdentifier(attr(node, 'response-identifier')))]),
  )
  const { prompt, passage } = splitPassage(source.body)
  const signed = mapTree(passage, (node) => (ids.has(node) ? `{{${ids.get(node)}}}` : node))
  const entries = interactions.map((node) => readBlank(node, source))
  if (entries.some((entry) => entry === null)) return null
  const weights = wholeWeights(
    entries.map((entry) => entry!.worth),
    source.keepsWeights,
  )
  if (weights.isRounded)
    source.notes.push({ what: 'changed', detail: 'the weights of its blanks were rounded' })
  const blanks = entries.map((entry, index) => ({
    id: ids.get(interactions[index]!),
    ...entry!.fields,
    ...(weights.values[index] === 1 ? {} : { weight: weights.values[index] }),
  }))
  return {
    prompt: markdownOf(prompt, source.notes),
    fields: { type: 'cloze', text: markdownOf(signed, source.notes), blanks },
  }
}

function readBlank(interaction: El, source: ClozeSource): Entry | null {
  const declaration = source.declarations.get(attr(interaction, 'response-identifier'))
  if (declaration === undefined) return null
  return interaction.name === 'qti-inline-choice-interaction'
    ? readInlineChoice(interaction, { ...source, declaration })
    : readEntry(declaration, source.scoring, source.notes)
}

/** Weights from 1 to 100 in the proportions of `worths`; rounded where no such whole numbers are. */
function wholeWeights(worths: number[], keepsWeights: boolean): { values: number[]; isRounded: boolean } {
  const areEven = worths.every((worth) => worth === worths[0])
  if (areEven && !keepsWeights) return { values: worths.map(() => 1), isRounded: false }
  const fits = (values: number[]) => values.every((value) => value >= 1 && value <= 100)
  for (let factor = 1; factor <= 100; factor += 1) {
    const scaled = worths.map((worth) => worth * factor)
    const values = scaled.map(Math.round)
    const isWhole = scaled.every((value, index) => Math.abs(value - values[index]!) < 1e-6)
    if (isWhole && fits(values)) return { values, isRounded: false }
  }
  const most = Math.max(...worths)
  return { values: worths.map((worth) => Math.max(1, Math.round((worth / most) * 100))), isRounded: true }
}
