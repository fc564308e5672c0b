import type { BoardWords } from '../fr/index.ts'
import { some } from './some.ts'

export const debrief: BoardWords['debrief'] = {
  title: 'The debrief',
  lead: 'Question by question, on a large screen: the prompt, what the cohort answered, then what was right and why. No name is shown.',
  tells: 'Showing the answers now gives them to the whole room.',
  notReleased: 'They are not released for this assignment yet.',
  yetCount: (count) => `${some(count, 'person has', 'people have')} yet to sit this quiz.`,
  yet: (_count, names) => `Yet to sit this quiz: ${names}.`,
  allow: 'Show them all the same',
  loading: (count, of) => `Reading the papers: ${count} of ${of}…`,
  empty: 'No paper has been handed in yet.',
  over: (questions, papers) =>
    `${some(questions, 'question', 'questions')}, ${some(papers, 'paper', 'papers')}.`,
  order: 'Order of the questions',
  orders: { quiz: 'As in the quiz', hardest: 'Hardest first' },
  keys: 'Arrows or a clicker go on and back, Home and End to either end, Escape leaves.',
  start: 'Start',
  at: (place, of) => `Question ${place} of ${of}`,
  steps: { prompt: 'the prompt', answers: 'what was answered', key: 'what was right' },
  question: 'The question',
  none: 'No answer',
  judged: 'What the cohort answered',
  often: 'Most often',
  back: 'Back',
  next: 'Next',
  leave: 'Leave',
}
