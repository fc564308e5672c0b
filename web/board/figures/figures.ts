import './charts/charts.css'
import './corrections/corrections.css'
import './statistics/statistics.css'

/** The screens with figures and charts, which come when one of them is asked for. */
export { Correct } from './corrections/correct.tsx'
export { Correction } from './corrections/correction.tsx'
export { Corrections } from './corrections/corrections.tsx'
export { QuestionFigures } from './statistics/question.tsx'
export { AssignmentStatistics, QuizStatistics } from './statistics/statistics.tsx'
