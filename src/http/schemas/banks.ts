import { z } from 'zod'
import { keySchema } from '../../domain/questions/registry.ts'
import { Id, Instant, pageOf, Slug } from './common.ts'

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

export const BankQuestion = z
  .strictObject({
    id: Slug,
    revision: Id,
    type: z.string(),
    prompt: z.string(),
    options: z.array(z.strictObject({ id: z.string(), text: z.string() })),
    key: keySchema,
    explanation: z.string().nullable(),
    reference: z.string().nullable(),
    chapter: z.string().nullable(),
    level: z.string().nullable(),
    difficulty: z.string().nullable(),
    tags: z.array(z.string()),
    points: z.number(),
    policy: z.string().nullable(),
  })
  .meta({ id: 'BankQuestion', description: 'A question with its key: for trainers.' })

export const BankQuestionList = z
  .strictObject({ items: z.array(BankQuestion) })
  .meta({ id: 'BankQuestionList' })

export const CheckRequest = z
  .strictObject({
    yaml: z.string().max(262_144).meta({ description: "A bank's file." }),
    file: z.string().max(200).optional().meta({ description: 'Its name, repeated in the findings.' }),
  })
  .meta({ id: 'BankCheckRequest' })

export const CheckReport = z
  .strictObject({
    findings: z.array(
      z
        .strictObject({
          severity: z.enum(['error', 'warning']),
          rule: z.string(),
          message: z.string(),
          path: z.array(z.union([z.string(), z.int()])),
          file: z.string(),
          line: z.int().meta({ description: 'From 1.' }),
          column: z.int().meta({ description: 'From 1.' }),
        })
        .meta({ id: 'Finding' }),
    ),
  })
  .meta({ id: 'BankCheckReport' })
