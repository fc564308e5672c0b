import './charts/charts.css'
import './statistics/statistics.css'

/** The screens with figures and charts, which come when one of them is asked for. */
export { QuestionFigures } from './statistics/question.tsx'
export { AssignmentStatistics, QuizStatistics } from './statistics/statistics.tsx'
