import { z } from 'zod'
import { FLAGS, NO_FIGURE } from '../../../domain/words.ts'
import { getStatisticsInput } from '../../../usecases/results/statistics/get.ts'
import { Id, Instant, Slug } from '../../schemas.ts'
import { CohortName } from '../cohorts/schemas.ts'

const NoFigure = z.enum(NO_FIGURE).meta({ id: 'NoFigure', description: 'Why there is no value.' })

const Figure = z
  .strictObject({ value: z.number().nullable(), reason: NoFigure.nullable() })
  .meta({ id: 'StatisticalFigure', description: 'A number, or why there is none.' })

const Interval = z
  .strictObject({ low: z.number(), high: z.number() })
  .meta({ id: 'Interval', description: 'Holds the true value with 95 % confidence.' })

const Estimate = z
  .strictObject({
    value: z.number().nullable(),
    reason: NoFigure.nullable(),
    interval: Interval.nullable(),
  })
  .meta({ id: 'Estimate' })

const Distractor = z
  .strictObject({
    option: z.string().meta({ description: 'The author’s id.' }),
    isKey: z.boolean(),
    count: z.int(),
    share: z.number().meta({ description: 'Of all who had the question, from 0 to 1.' }),
    correlation: Estimate.meta({ description: 'Of choosing it with the rest of the paper.' }),
  })
  .meta({ id: 'Distractor' })

const StatisticsFlag = z
  .strictObject({
    flag: z.enum(FLAGS).meta({ id: 'FlagName' }),
    option: z.string().nullable().meta({ description: 'The option that it is about.' }),
  })
  .meta({ id: 'StatisticsFlag' })

const QuestionStatistics = z
  .strictObject({
    bank: Slug,
    question: Slug,
    revision: Id.meta({ description: 'The last with this key.' }),
    keyHash: z.string(),
    n: z.int().meta({ description: 'Attempts that had it.' }),
    facility: Estimate.meta({ description: 'The mean share of its points.' }),
    standardDeviation: Figure,
    itemRest: Figure.meta({
      description: 'Correlation of its points with the rest of the paper: the discrimination index to trust.',
    }),
    itemTotal: Figure.meta({ description: 'With the whole, of which it is a part.' }),
    discriminativeEfficiency: Figure.meta({ description: 'Of 100.' }),
    intendedWeight: Figure.meta({ description: 'Of 100.' }),
    effectiveWeight: Figure.meta({ description: 'Of 100.' }),
    randomGuess: Figure.meta({ description: 'The share that an answer at random earns.' }),
    options: z.array(Distractor).meta({ description: 'Of single and multiple choices.' }),
    flags: z.array(StatisticsFlag).meta({ description: 'Worst first.' }),
    openReports: z.int().meta({
      description:
        'Reports of questions with this key that are open, of all attempts that the caller follows, or of `cohort`.',
    }),
  })
  .meta({ id: 'QuestionStatistics' })

const TrendPoint = z
  .strictObject({
    bank: Slug,
    question: Slug,
    keyHash: z.string(),
    revision: Id,
    publishedAt: Instant,
    cohort: CohortName.nullable().meta({ description: 'Null: practice.' }),
    firstAt: Instant,
    lastAt: Instant,
    n: z.int(),
    facility: Estimate,
  })
  .meta({ id: 'TrendPoint', description: 'A question in one cohort, as one of its revisions.' })

export const Statistics = z
  .strictObject({
    attempts: getStatisticsInput.shape.attempts,
    computedAt: Instant,
    asOf: Instant.meta({
      description:
        'All that was written up to then is in the figures: before `computedAt` where a standby computed them.',
    }),
    n: z.int().meta({ description: 'Attempts that count.' }),
    maxPoints: z.number().nullable().meta({
      description: 'What totals are of; 1 where papers are worth unlike points, whose totals are shares.',
    }),
    mean: Estimate,
    median: Figure,
    standardDeviation: Figure,
    skewness: Figure,
    kurtosis: Figure,
    alpha: Estimate.meta({ description: 'Internal consistency by slot; may be negative.' }),
    standardError: Figure.meta({ description: 'Of measurement, in points.' }),
    errorRatio: Figure.meta({ description: 'Of 100.' }),
    histogram: z.array(z.int()).meta({ description: 'Totals in each tenth of the maximum.' }),
    questions: z.array(QuestionStatistics).meta({ description: 'In the order of the quiz.' }),
    trend: z.array(TrendPoint).nullable().meta({ description: 'Only of a question, oldest first.' }),
  })
  .meta({ id: 'Statistics' })
