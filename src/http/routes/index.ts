import type { Route } from '../route.ts'
import { extendAttempt } from './attempts/extend.ts'
import { getAttempt } from './attempts/get.ts'
import { listAttempts } from './attempts/list.ts'
import { getAttemptReceipt } from './attempts/receipt.ts'
import { replayResponses } from './attempts/replay.ts'
import { getAttemptResult } from './attempts/result.ts'
import { saveResponse } from './attempts/save.ts'
import { startAttempt } from './attempts/start.ts'
import { submitAttempt } from './attempts/submit.ts'
import { getAttemptTiming } from './attempts/timing.ts'
import { voidAttempt } from './attempts/void.ts'
import { join } from './auth/join.ts'
import { login } from './auth/login.ts'
import { logout } from './auth/logout.ts'
import { refresh } from './auth/refresh.ts'
import { resume } from './auth/resume.ts'
import { checkBank } from './banks/check.ts'
import { exportBank } from './banks/export.ts'
import { getBank } from './banks/get.ts'
import { importBank } from './banks/import.ts'
import { listBanks } from './banks/list.ts'
import { listBankQuestions } from './banks/questions.ts'
import { eraseMe } from './me/erase.ts'
import { exportMe } from './me/export.ts'
import { getMe } from './me/get.ts'
import { updateMe } from './me/update.ts'
import { listMyAssignments } from './quizzes/assignments.ts'
import { getQuiz } from './quizzes/get.ts'
import { listQuizzes } from './quizzes/list.ts'
import { getHealth } from './service/health.ts'
import { getJwks } from './service/jwks.ts'
import { setAccommodation } from './users/accommodation.ts'
import { createUser } from './users/create.ts'
import { listUsers } from './users/list.ts'

/** Every operation of the API, in the order the contract shows them. */
export const routes: readonly Route[] = [
  login,
  refresh,
  logout,
  join,
  resume,
  getMe,
  updateMe,
  eraseMe,
  exportMe,
  listQuizzes,
  getQuiz,
  listMyAssignments,
  startAttempt,
  listAttempts,
  getAttempt,
  getAttemptTiming,
  saveResponse,
  replayResponses,
  submitAttempt,
  getAttemptResult,
  getAttemptReceipt,
  extendAttempt,
  voidAttempt,
  listBanks,
  getBank,
  listBankQuestions,
  checkBank,
  importBank,
  exportBank,
  createUser,
  listUsers,
  setAccommodation,
  getHealth,
  getJwks,
]
