import { PICTURE_TYPES } from '../../domain/words.ts'
import {
  bigint,
  boolean,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  sql,
  text,
  timestamp,
  uuid,
} from '../drizzle.ts'
import { bytea } from './bytea.ts'

export const banks = pgTable('banks', {
  bank: text('bank').primaryKey(),
  liveRevisionId: uuid('live_revision_id').notNull(),
  retiredAt: timestamp('retired_at', { withTimezone: true }),
})

export const bankRevisions = pgTable('bank_revisions', {
  id: uuid('id').primaryKey(),
  bank: text('bank').notNull(),
  hash: text('hash').notNull(),
  title: text('title').notNull(),
  module: text('module').notNull(),
  chapter: text('chapter'),
  language: text('language').notNull(),
  license: text('license').notNull(),
  credits: text('credits'),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().default(sql`clock_timestamp()`),
})

export const bankRevisionQuestions = pgTable(
  'bank_revision_questions',
  {
    bankRevisionId: uuid('bank_revision_id').notNull(),
    rank: integer('rank').notNull(),
    questionRevisionId: uuid('question_revision_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.bankRevisionId, table.rank] })],
)

export const questions = pgTable(
  'questions',
  {
    bank: text('bank').notNull(),
    question: text('question').notNull(),
    retiredAt: timestamp('retired_at', { withTimezone: true }),
  },
  (table) => [primaryKey({ columns: [table.bank, table.question] })],
)

export const questionRevisions = pgTable('question_revisions', {
  id: uuid('id').primaryKey(),
  bank: text('bank').notNull(),
  question: text('question').notNull(),
  hash: text('hash').notNull(),
  keyHash: text('key_hash').notNull(),
  type: text('type').notNull(),
  content: jsonb('content').notNull(),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().default(sql`clock_timestamp()`),
})

export const quizzes = pgTable('quizzes', {
  quiz: text('quiz').primaryKey(),
  liveRevisionId: uuid('live_revision_id').notNull(),
  retiredAt: timestamp('retired_at', { withTimezone: true }),
  module: text('module'),
  chapter: text('chapter'),
  chapterTitle: text('chapter_title'),
  language: text('language'),
  place: integer('place').notNull().default(2_147_483_647),
})

export const quizRevisions = pgTable('quiz_revisions', {
  id: uuid('id').primaryKey(),
  quiz: text('quiz').notNull(),
  hash: text('hash').notNull(),
  content: jsonb('content').notNull(),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().default(sql`clock_timestamp()`),
})

export const publications = pgTable('publications', {
  id: bigint('id', { mode: 'number' }).generatedAlwaysAsIdentity().primaryKey(),
  kind: text('kind', { enum: ['bank', 'quiz'] }).notNull(),
  slug: text('slug').notNull(),
  event: text('event', { enum: ['published', 'retired'] }).notNull(),
  revisionId: uuid('revision_id').notNull(),
  publishedAt: timestamp('published_at', { withTimezone: true }).notNull().default(sql`clock_timestamp()`),
})

export const media = pgTable('media', {
  hash: text('hash').primaryKey(),
  id: text('id').notNull().unique(),
  type: text('type', { enum: PICTURE_TYPES }).notNull(),
  width: integer('width').notNull(),
  height: integer('height').notNull(),
  bytes: bytea('bytes').notNull(),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().default(sql`clock_timestamp()`),
})

export const idKeys = pgTable('id_keys', {
  onlyOne: boolean('only_one').primaryKey().default(true),
  key: bytea('key').notNull(),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().default(sql`clock_timestamp()`),
})
