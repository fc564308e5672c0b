import { hasOwnWeights } from '../labels/weighed.ts'
import type { ReportEntry } from '../model.ts'
import {
  asChoice,
  isInteraction,
  isOption,
  markedText,
  promptNodes,
  readableBody,
  sliderDetail,
  standsAlone,
  TOOL_NAME,
} from './body.ts'
import { readChoice, readOrder } from './choices.ts'
import { readCloze } from './cloze.ts'
import { type Declaration, numberOf, readDeclarations } from './declarations.ts'
import { type Note, readEntry } from './entry.ts'
import { readFeedbacks } from './feedback.ts'
import { markdownOf } from './markdown.ts'
import { gapSign, gapsOf, readAssociate, readGapMatch, readMatch } from './pairs.ts'
import { readScoring } from './scoring.ts'
import type { ItemFile } from './source.ts'
import { attr, childOf, childrenOf, descendantsOf, type El, lineOf, mapTree, type Node } from './tree.ts'

const LONGEST_KIND = 60
const MOST_KINDS = 4
const MOST_BLANKS = 30
/** Twice the right-hand side of a match. */
const MOST_CHOICES = 100

export type ReadItem = {
  /** Its interactions by name, joined by ` + `; `qti-assessment-item` when it has none. */
  kind: string
  /** The YAML fields but `id`; null when the item was skipped. */
  question: ({ type: string; prompt: string } & Record<string, unknown>) | null
  report: ReportEntry[]
}

type Fields = { prompt?: string; fields: { type: string } & Record<string, unknown> }
type Source = {
  item: El
  body: El
  interactions: El[]
  declarations: Map<string, Declaration>
  scoring: ReturnType<typeof readScoring>
  feedbacks: ReturnType<typeof readFeedbacks>
  notes: Note[]
  most: number | null
  hasOwnWeights: boolean
}

/** Reads one QTI 3.0 item; whatever does not pass is in the report under `name`. */
export function readItem({ item, labels, own }: ItemFile, name: string): ReadItem {
  if (own !== null)
    return { kind: kindOf(item, descendantsOf(item, isInteraction)), question: own, report: [] }
  const notes: Note[] = []
  const body = readableBody(childOf(item, 'qti-item-body') ?? item, notes)
  const interactions = descendantsOf(body, isInteraction)
  const kind = kindOf(item, interactions)
  const scoring = readScoring(item)
  const feedbacks = readFeedbacks(
    item,
    outsideChoices(childOf(item, 'qti-item-body') ?? item),
    scoring,
    notes,
  )
  const declarations = readDeclarations(item)
  const whole = { most: mostOf(item), hasOwnWeights: hasOwnWeights(labels) }
  const source = { item, body, interactions, declarations, scoring, feedbacks, notes, ...whole }
  const read = skipReason(source) ?? readFields(source)
  if (typeof read === 'string')
    return { kind, question: null, report: [{ item: name, what: 'skipped', detail: read }] }
  const prompt = read.prompt || standInPrompt(item, notes)
  if (prompt === '')
    return { kind, question: null, report: [{ item: name, what: 'skipped', detail: 'it asks nothing' }] }
  noteRest(source)
  const explanation = feedbacks.rest()
  const { type, ...fields } = read.fields
  const question = { type, prompt, ...pointsOf(item), ...fields, ...(explanation !== '' && { explanation }) }
  return { kind, question, report: notes.map((note) => ({ item: name, ...note })) }
}

function kindOf(item: El, interactions: El[]): string {
  const kinds = [...new Set(interactions.map((node) => node.name.slice(0, LONGEST_KIND)))]
  return kinds.slice(0, MOST_KINDS).join(' + ') || item.name
}

function outsideChoices(body: El): El {
  return { ...body, children: mapTree(body.children, (node) => (isOption(node.name) ? null : node)) }
}

/** Why nothing of the item can be a question; null when it may be one. */
function skipReason({ item, interactions }: Source): string | null {
  if (
    childrenOf(item, 'qti-template-declaration').length > 0 ||
    childOf(item, 'qti-template-processing') !== null
  )
    return 'its values are drawn by a template'
  const [first] = interactions
  if (first === undefined) return 'it has no interaction'
  const unknown = interactions.find(({ name }) => !READERS[name] && !isEntry(name))
  if (unknown !== undefined) return `${unknown.name} has no counterpart`
  if (interactions.length > MOST_BLANKS)
    return `it has ${interactions.length} interactions, and at most ${MOST_BLANKS} are read`
  const most = Math.max(...interactions.map((node) => descendantsOf(node, isChoice).length))
  if (most > MOST_CHOICES) return `it has ${most} choices, and at most ${MOST_CHOICES} are read`
  if (interactions.length > 1 && !interactions.every(({ name }) => isEntry(name)))
    return `it has ${interactions.length} interactions, and only blanks in a text can be several`
  return null
}

function isChoice(name: string): boolean {
  return name.endsWith('-choice') || name.startsWith('qti-gap') || name === 'qti-hottext'
}

function isEntry(name: string): boolean {
  return name === 'qti-text-entry-interaction' || name === 'qti-inline-choice-interaction'
}

const READERS: Record<
  string,
  (interaction: El, source: Source & { declaration: Declaration }) => Fields | string
> = {
  'qti-choice-interaction': (interaction, source) => withPrompt(source, readChoice(interaction, source)),
  'qti-hottext-interaction': (interaction, source) =>
    withPrompt(source, readChoice(asChoice(interaction), source), NO_KEY, markedText),
  'qti-slider-interaction': (interaction, source) =>
    withPrompt(source, readSlider(interaction, source), NO_KEY),
  'qti-order-interaction': (interaction, source) =>
    withPrompt(source, readOrder(interaction, source), 'its key does not place each choice'),
  'qti-match-interaction': (interaction, source) =>
    withPrompt(source, readMatch(interaction, source), NOT_ONE_EACH),
  'qti-associate-interaction': (interaction, source) =>
    withPrompt(source, readAssociate(interaction, source), NOT_ONE_EACH),
  'qti-gap-match-interaction': (interaction, source) =>
    withPrompt(source, readGapMatch(interaction, source), NOT_ONE_EACH, gapText),
}

const NO_KEY = 'nothing says what is right'
const NOT_ONE_EACH = 'its key does not give each item one partner'

function readFields(source: Source): Fields | string {
  const [interaction] = source.interactions
  const declaration = source.declarations.get(attr(interaction!, 'response-identifier'))
  if (declaration === undefined) return 'it declares no response'
  if (!isEntry(interaction!.name))
    return READERS[interaction!.name]!(interaction!, { ...source, declaration })
  const isOurs = attr(source.item, 'tool-name') === TOOL_NAME
  const isLone = isOurs
    ? attr(source.item, 'label') !== 'cloze'
    : source.interactions.length === 1 && standsAlone(source.body, interaction!)
  if (isLone && interaction!.name === 'qti-text-entry-interaction')
    return withPrompt(source, readEntry(declaration, source.scoring, source.notes), NO_KEY)
  return readCloze({ ...source, keepsWeights: isOurs }) ?? 'nothing says what is right in one of its blanks'
}

/** A number that is set by a handle there, and typed here. */
function readSlider(slider: El, source: Source & { declaration: Declaration }) {
  const isNumber = source.declaration.baseType === 'float' || source.declaration.baseType === 'integer'
  const entry = isNumber ? readEntry(source.declaration, source.scoring, source.notes) : null
  if (entry !== null) source.notes.push({ what: 'changed', detail: sliderDetail(slider) })
  return entry
}

function withPrompt(
  { body, notes }: Source,
  entry: { fields: Fields['fields'] } | null,
  reason = 'it cannot be read',
  stand?: (interaction: El) => Node[],
): Fields | string {
  return entry === null
    ? reason
    : { prompt: markdownOf(promptNodes(body, stand), notes), fields: entry.fields }
}

/** The text of a gap-match interaction with a number for each gap. */
function gapText(interaction: El): Node[] {
  const gaps = gapsOf(interaction)
  return mapTree(interaction.children, (node) => {
    if (node.name === 'qti-gap-text' || node.name === 'qti-prompt') return null
    return node.name === 'qti-gap' ? gapSign(gaps.indexOf(node)) : node
  })
}

function standInPrompt(item: El, notes: Note[]): string {
  const title = attr(item, 'title')
  if (title !== '')
    notes.push({ what: 'changed', detail: 'it has no instruction of its own: its title stands in' })
  return title
}

function noteRest({ item, scoring, notes }: Source) {
  if (!scoring.isUnderstood)
    notes.push({ what: 'changed', detail: 'scored in a way of its own: the declared right answer is taken' })
  if (attr(item, 'adaptive') === 'true')
    notes.push({ what: 'changed', detail: 'adaptive there: only one try is scored here' })
  const lost = [
    'qti-stylesheet',
    'qti-assessment-stimulus-ref',
    'qti-companion-materials-info',
    'qti-catalog-info',
  ]
  for (const { name } of childrenOf(item).filter((child) => lost.includes(child.name)))
    notes.push({ what: 'lost', detail: name })
}

/** Points by what it scores at most; exports say them in labels. */
function pointsOf(item: El): { points?: number } {
  if (attr(item, 'tool-name') === TOOL_NAME) return {}
  const points = mostOf(item)
  return points !== null && points > 0 && points <= 1000 && points !== 1
    ? { points: Number(points.toFixed(4)) }
    : {}
}

/** MAXSCORE, or what SCORE normally reaches; null when it says neither. */
function mostOf(item: El): number | null {
  const outcomes = new Map(
    childrenOf(item, 'qti-outcome-declaration').map((outcome) => [attr(outcome, 'identifier'), outcome]),
  )
  const max = outcomes.get('MAXSCORE')
  const score = outcomes.get('SCORE')
  return numberOf(max ? lineOf(max) : score ? attr(score, 'normal-maximum') : '')
}
