import { z } from 'zod'
import { saying } from '../../../domain/issue-words.ts'
import { questionViewSchema } from '../../../domain/questions/registry.ts'
import { FAULTS } from '../../../domain/refusals/fields.ts'
import { exportFormats } from '../../../usecases/banks/export.ts'
import { importFormats } from '../../../usecases/banks/import.ts'
import { Id, Instant, pageOf, Slug } from '../../schemas.ts'
import { MediaList } from '../media/schemas.ts'

export const Bank = z
  .strictObject({
    bank: Slug,
    revision: Id,
    hash: z.string().meta({ description: 'SHA-256 of its ordered question revisions.' }),
    title: z.string(),
    module: z.string(),
    chapter: z.string().nullable(),
    language: z.string(),
    license: z.string(),
    credits: z.string().nullable(),
    questions: z.int().meta({ description: 'How many.' }),
    publishedAt: Instant,
  })
  .meta({ id: 'Bank' })

export const BankPage = pageOf(Bank, 'BankPage')

const BankQuestion = questionViewSchema(
  'BankQuestion',
  'A question with its key: for trainers.',
  ({ keySchema }) => ({
    id: Slug,
    revision: Id,
    prompt: z.string(),
    media: MediaList,
    key: keySchema,
    explanation: z.string().nullable(),
    reference: z.string().nullable(),
    chapter: z.string().nullable(),
    level: z.string().nullable(),
    difficulty: z.string().nullable(),
    tags: z.array(z.string()),
    points: z.number(),
    policy: z.string().nullable(),
  }),
)

export const BankQuestionPage = pageOf(BankQuestion, 'BankQuestionPage')

export const CheckRequest = z
  .strictObject({
    yaml: z.string().max(262_144).meta({ description: "A bank's file." }),
    file: z.string().max(200).optional().meta({ description: 'Its name, repeated in the findings.' }),
  })
  .meta({ id: 'BankCheckRequest' })

const FindingSeverity = z.enum(['error', 'warning']).meta({ id: 'FindingSeverity' })

const PathPart = z
  .union([z.string(), z.int()])
  .meta({ id: 'PathPart', description: 'A key of a mapping, or an index of a list from 0.' })

export const Finding = z
  .strictObject({
    severity: FindingSeverity,
    rule: z.string(),
    message: z.string().meta({ description: 'In the language asked for.' }),
    path: z.array(PathPart),
    file: z.string(),
    line: z.int().meta({ description: 'From 1.' }),
    column: z.int().meta({ description: 'From 1.' }),
  })
  .meta({ id: 'Finding' })

export const CheckReport = z.strictObject({ findings: z.array(Finding) }).meta({ id: 'BankCheckReport' })

const FormatChange = z.enum(['missing', 'changed', 'lost', 'skipped']).meta({ id: 'FormatChange' })

/** What did not pass from one format to another as it was. */
const FormatReport = z
  .array(
    z
      .strictObject({
        item: z.string().meta({ description: 'The question, by its name or number; empty: the whole bank.' }),
        what: FormatChange,
        detail: z.string().meta({ description: 'In the language asked for.' }),
      })
      .meta({ id: 'FormatReportEntry' }),
  )
  .meta({ description: 'What did not pass as it was; what may have changed a key comes first.' })

/** Bytes of a file sent for import; as base64 a third more. */
export const IMPORT_LIMIT = 4 * 1024 * 1024

const ImportFormat = z.enum(importFormats).meta({ id: 'ImportFormat' })

export const ImportQuery = z.strictObject({
  format: ImportFormat.optional(),
  into: Slug.optional().meta({ description: 'A live bank to compare the file with.' }),
})

export const ImportRequest = z
  .strictObject({
    format: ImportFormat.optional(),
    text: z.string().max(IMPORT_LIMIT).optional().meta({ description: 'The file, where it is text.' }),
    base64: z
      .base64()
      .max(Math.ceil(IMPORT_LIMIT / 3) * 4)
      .optional()
      .meta({ description: 'The file, where it is not, such as a package.' }),
  })
  .refine(({ text, base64 }) => (text === undefined) !== (base64 === undefined), saying(FAULTS.textOrBase64))
  .meta({ id: 'BankImportRequest' })

const ImportedPicture = z
  .strictObject({
    path: z.string().meta({ description: "From the folder of the bank's file, as its texts name it." }),
    base64: z.base64(),
  })
  .meta({ id: 'ImportedPicture' })

const ChangeOutcome = z.enum(['new', 'changed', 'same', 'gone']).meta({ id: 'BankChangeOutcome' })
const FoundBy = z.enum(['id', 'wording', 'likeness']).meta({ id: 'BankChangeFoundBy' })
const About = z.enum(['key', 'words', 'else']).meta({ id: 'BankDifferenceAbout' })

const Difference = z
  .strictObject({
    about: About.meta({ description: 'What earns points, what is read, or how the question is filed.' }),
    path: z.array(PathPart).meta({ description: 'From the question; ids for places in a list.' }),
    before: z.string().nullable().meta({ description: 'Null: nothing. What is no text, as JSON.' }),
    after: z.string().nullable(),
  })
  .meta({ id: 'BankDifference' })

const BankChange = z
  .strictObject({
    question: z.string().meta({ description: 'Its id in the bank.' }),
    outcome: ChangeOutcome.meta({ description: 'What is gone from the file stays in the bank.' }),
    changesKey: z.boolean().meta({ description: 'What earns points is not what it was.' }),
    foundBy: FoundBy.nullable().meta({
      description:
        'How it was known again; null where it is new or gone, or where the format has no form for it.',
    }),
    called: z.string().nullable().meta({ description: 'What the file calls it, where that is another id.' }),
    differences: z.array(Difference),
  })
  .meta({ id: 'BankChange' })

export const ImportReport = z
  .strictObject({
    format: ImportFormat,
    yaml: z.string().meta({ description: "The bank's file." }),
    pictures: z.array(ImportedPicture).meta({ description: 'Files to put beside it.' }),
    report: FormatReport,
    found: z
      .record(z.string(), z.int())
      .meta({ description: "How many items the file holds, by the format's own names of their kinds." }),
    findings: z.array(Finding).meta({ description: 'What a check says of the YAML.' }),
    complete: z.boolean().meta({ description: 'Nothing is missing: it may be published.' }),
    changes: z
      .array(BankChange)
      .nullable()
      .meta({ description: 'What it changes in the bank named by `into`; null without one.' }),
  })
  .meta({ id: 'BankImportReport' })

const ExportFormat = z.enum(exportFormats).meta({ id: 'ExportFormat' })

export const ExportQuery = z.strictObject({
  format: ExportFormat,
  download: z
    .stringbool({ truthy: ['true'], falsy: ['false'] })
    .meta({ override: { type: 'boolean' }, description: 'The file itself, and not JSON.' })
    .optional(),
})

const ContentEncoding = z.enum(['utf8', 'base64']).meta({ id: 'ContentEncoding' })

export const ExportedBank = z
  .strictObject({
    bank: Slug,
    format: ExportFormat,
    file: z.string().meta({ description: 'A name to save it under.' }),
    mediaType: z.string(),
    encoding: ContentEncoding.meta({ description: 'How `content` holds the file.' }),
    content: z.string(),
    report: FormatReport,
  })
  .meta({ id: 'ExportedBank' })
