export { ProblemError as Problem, problemOf, Unreachable } from '../../openapi/client/problem.ts'
