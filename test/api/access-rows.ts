import {
  admins,
  all,
  ownerOnly,
  type Row,
  type Sent,
  signedIn,
  theirClients,
  theirTrainers,
  trainers,
  whoSeesIt,
} from '../support/access.ts'
import type { Scene } from '../support/scene.ts'
import { integration } from './integration/access-rows.ts'

const ofAttempt = ({ attempt }: Scene) => ({ attempt })
const about = (scene: Scene): Sent => ({ path: ofAttempt(scene) })
const ofCohort = ({ cohort }: Scene): Sent => ({ path: { cohort } })
const ofOwner = ({ people }: Scene): Sent => ({ path: { user: people.owner.id } })
const ofMember = ({ assignment, people }: Scene) => ({ assignment, user: people.classmate.id })
const reason = 'Panne.'

/** Every operation, and what each caller gets from it. An operation without a row fails the tests. */
export const rows: Record<string, Row> = {
  login: {
    expected: all(401),
    send: () => ({ body: { email: 'nobody@example.org', password: 'not a password' } }),
  },
  refresh: { expected: all(401), send: () => ({ body: { refreshToken: 'unknown' } }) },
  logout: { expected: signedIn(204, { newAdmin: 204 }), send: () => ({ body: {} }) },
  join: {
    expected: signedIn(200, { nobody: 201, trainer: 403, otherTrainer: 403, admin: 403 }),
    send: ({ joinCode }) => ({ body: { code: joinCode, name: 'Someone' } }),
  },
  resume: { expected: all(401), send: () => ({ body: { code: 'unknown' } }) },
  ...integration,
  getMe: { expected: signedIn(200) },
  updateMe: { expected: signedIn(200), send: () => ({ body: { name: 'Another' } }) },
  eraseMe: { expected: signedIn(204, { owner: 409 }) },
  exportMe: { expected: signedIn(200) },
  listMyInvitations: { expected: signedIn(200) },
  acceptInvitation: { expected: signedIn(404, { outsider: 200 }), send: ofCohort },

  listQuizzes: { expected: signedIn(200, { client: 200, otherClient: 200 }) },
  getQuiz: {
    expected: signedIn(200, { outsider: 404, client: 200, otherClient: 200 }),
    send: () => ({ path: { quiz: 'exam' } }),
  },
  listMyAssignments: { expected: signedIn(200) },

  startAttempt: {
    expected: signedIn(201, { owner: 200, outsider: 404 }),
    send: () => ({ path: { quiz: 'exam' }, body: {} }),
  },
  listAttempts: { expected: signedIn(200) },
  getAttempt: { expected: whoSeesIt(200), send: about },
  getAttemptTiming: { expected: whoSeesIt(200), send: about },
  saveResponse: {
    expected: ownerOnly(200),
    send: (scene) => ({
      path: { ...ofAttempt(scene), position: '1' },
      body: { response: null, flagged: true },
    }),
  },
  replayResponses: {
    expected: ownerOnly(200),
    send: (scene) => ({
      path: ofAttempt(scene),
      body: { entries: [{ id: '5f1c2d3e-4b5a-4c6d-8e7f-901a2b3c4d5e', position: 1, response: null }] },
    }),
  },
  // The exam of the scene reveals nothing; the owner alone is told so.
  revealResponse: {
    expected: ownerOnly(409),
    send: (scene) => ({ path: { ...ofAttempt(scene), position: '1' }, body: {} }),
  },
  submitAttempt: { expected: ownerOnly(200), send: (scene) => ({ path: ofAttempt(scene), body: {} }) },
  getAttemptResult: { expected: ownerOnly(200), isClosed: true, send: about },
  getAttemptReceipt: { expected: ownerOnly(200), isClosed: true, send: about },
  extendAttempt: {
    expected: theirTrainers(200),
    send: (scene) => ({ path: ofAttempt(scene), body: { minutes: 5, reason } }),
  },
  closeAttempt: {
    expected: theirTrainers(200),
    send: (scene) => ({ path: ofAttempt(scene), body: { reason } }),
  },
  reopenAttempt: {
    expected: theirTrainers(200),
    isClosed: true,
    send: (scene) => ({
      path: ofAttempt(scene),
      body: { minutes: 5, until: new Date(Date.now() + 3_600_000).toISOString(), reason, force: true },
    }),
  },
  releaseAttempt: {
    expected: theirTrainers(200),
    isClosed: true,
    send: (scene) => ({ path: ofAttempt(scene), body: { reason } }),
  },
  overrideScore: {
    expected: theirTrainers(200),
    isClosed: true,
    send: (scene) => ({
      path: { ...ofAttempt(scene), position: '1' },
      body: { points: '0', comment: 'Seen by hand.', reason },
    }),
  },
  endScoreOverride: {
    expected: theirTrainers(200),
    isClosed: true,
    send: (scene) => ({ path: { ...ofAttempt(scene), position: '1' }, query: '?reason=asked' }),
  },
  voidAttempt: {
    expected: theirTrainers(200),
    send: (scene) => ({ path: ofAttempt(scene), body: { reason } }),
  },

  listCohorts: { expected: { ...trainers(200), client: 200, otherClient: 200 } },
  createCohort: { expected: trainers(201), send: () => ({ body: { name: crypto.randomUUID() } }) },
  getCohort: { expected: theirClients(200), send: ofCohort },
  updateCohort: {
    expected: theirClients(200),
    send: (scene) => ({ ...ofCohort(scene), body: { archived: true } }),
  },
  deleteCohort: { expected: theirTrainers(409), send: ofCohort },
  copyCohort: {
    expected: theirTrainers(201),
    send: (scene) => ({ ...ofCohort(scene), body: { name: crypto.randomUUID(), firstDay: '2027-01-15' } }),
  },
  addCohortTrainer: {
    expected: theirTrainers(204),
    send: ({ cohort, people }) => ({ path: { cohort, user: people.otherTrainer.id } }),
  },
  removeCohortTrainer: {
    expected: theirTrainers(409, { admin: 204 }),
    send: ({ cohort, people }) => ({ path: { cohort, user: people.trainer.id } }),
  },
  listJoinCodes: { expected: theirClients(200), send: ofCohort },
  createJoinCode: { expected: theirClients(201), send: (scene) => ({ ...ofCohort(scene), body: {} }) },
  revokeJoinCode: {
    expected: theirClients(204),
    send: ({ cohort, joinCodeId }) => ({ path: { cohort, joinCode: joinCodeId } }),
  },
  getStatistics: {
    expected: theirClients(200),
    send: ({ assignment }) => ({ query: `?assignment=${assignment}` }),
  },
  getGradebook: { expected: theirClients(200), send: ({ cohort }) => ({ path: { cohort } }) },
  listAssignmentResults: {
    expected: theirClients(200),
    send: ({ assignment }) => ({ path: { assignment } }),
  },
  exportGradebook: { expected: theirClients(200), send: ({ cohort }) => ({ path: { cohort } }) },
  exportAssignmentResults: {
    expected: theirClients(200),
    send: ({ assignment }) => ({ path: { assignment } }),
  },
  getSessionRecord: {
    expected: theirTrainers(200),
    send: ({ assignment }) => ({ path: { assignment } }),
  },
  getAttemptDocument: { expected: whoSeesIt(200), isClosed: true, send: about },
  getAttestation: { expected: whoSeesIt(409), isClosed: true, send: about },
  getMedia: { expected: all(404), send: () => ({ path: { media: 'unknown' } }) },
  checkAttestation: { expected: all(404), send: () => ({ path: { code: 'unknown' } }) },
  // The answers of the exam are not released; the owner alone is told so.
  reportQuestion: {
    expected: ownerOnly(409),
    isClosed: true,
    send: (scene) => ({ path: { ...ofAttempt(scene), position: '2' }, body: { text: 'Wrong.' } }),
  },
  listAttemptReports: { expected: whoSeesIt(200), send: about },
  listReports: { expected: trainers(200) },
  getReport: { expected: theirTrainers(200), send: ({ report }) => ({ path: { report } }) },
  updateReport: {
    expected: theirTrainers(200),
    send: ({ report }) => ({ path: { report }, body: { answer: 'It is right.' } }),
  },
  reviewAttempt: { expected: theirTrainers(200), send: about },

  listMembers: { expected: theirClients(200), send: ofCohort },
  addMember: {
    expected: theirTrainers(201),
    send: (scene) => ({ ...ofCohort(scene), body: { name: 'Ada' } }),
  },
  importMembers: {
    expected: theirTrainers(200),
    send: (scene) => ({ ...ofCohort(scene), body: { text: 'nom\nAda' } }),
  },
  removeMember: {
    expected: theirClients(204),
    send: ({ cohort, people }) => ({ path: { cohort, user: people.owner.id } }),
  },
  listAssignments: { expected: theirClients(200), send: ({ cohort }) => ({ path: { cohort } }) },
  createAssignment: {
    expected: theirClients(201),
    send: ({ cohort }) => ({
      path: { cohort },
      body: { quiz: 'exam', opensAt: '2199-01-01T08:00:00Z', closesAt: '2199-01-01T09:00:00Z' },
    }),
  },
  getAssignment: { expected: theirClients(200), send: ({ assignment }) => ({ path: { assignment } }) },
  updateAssignment: {
    expected: theirClients(200),
    send: ({ assignment }) => ({ path: { assignment }, body: { maxAttempts: 2, reason } }),
  },
  openAssignment: {
    expected: theirClients(200),
    send: ({ assignment }) => ({ path: { assignment }, body: { reason } }),
  },
  extendAssignment: {
    expected: theirClients(200),
    send: ({ assignment }) => ({ path: { assignment }, body: { minutes: 5, reason } }),
  },
  reopenAttempts: {
    expected: theirTrainers(200),
    send: ({ assignment, attempt }) => ({
      path: { assignment },
      body: {
        attempts: [attempt],
        minutes: 5,
        until: new Date(Date.now() + 3_600_000).toISOString(),
        reason,
      },
    }),
  },
  closeAssignment: {
    expected: theirClients(200),
    send: ({ assignment }) => ({ path: { assignment }, body: { reason, dryRun: true } }),
  },
  // Somebody has started it.
  deleteAssignment: { expected: theirClients(409), send: ({ assignment }) => ({ path: { assignment } }) },

  listOverrides: { expected: theirClients(200), send: ({ assignment }) => ({ path: { assignment } }) },
  setOverrides: {
    expected: theirClients(200),
    send: ({ assignment, people }) => ({
      path: { assignment },
      body: { users: [people.classmate.id], maxAttempts: 2, reason },
    }),
  },
  setOverride: {
    expected: theirClients(200),
    send: (scene) => ({ path: ofMember(scene), body: { maxAttempts: 2, reason } }),
  },
  removeOverride: { expected: theirClients(204), send: (scene) => ({ path: ofMember(scene) }) },
  setExcuse: {
    expected: theirClients(200),
    send: (scene) => ({ path: ofMember(scene), body: { reason } }),
  },
  releaseAssignment: {
    expected: theirClients(200),
    send: ({ assignment }) => ({ path: { assignment }, body: { score: true, reason } }),
  },
  getStartCode: { expected: theirTrainers(200), send: ({ assignment }) => ({ path: { assignment } }) },
  renewStartCode: { expected: theirTrainers(200), send: ({ assignment }) => ({ path: { assignment } }) },
  removeStartCode: { expected: theirTrainers(204), send: ({ assignment }) => ({ path: { assignment } }) },
  removeExcuse: { expected: theirClients(204), send: (scene) => ({ path: ofMember(scene) }) },
  watchAssignment: {
    expected: theirTrainers(200),
    send: ({ assignment }) => ({ path: { assignment } }),
  },
  callTrainer: {
    expected: signedIn(404, { owner: 201 }),
    send: (scene) => ({ path: ofAttempt(scene), body: { position: 1 } }),
  },
  closeCall: {
    expected: theirTrainers(200),
    send: (scene) => ({ path: { ...ofAttempt(scene), call: scene.call }, body: {} }),
  },
  messageAttempt: {
    expected: theirTrainers(201),
    send: (scene) => ({ path: ofAttempt(scene), body: { text: 'Courage.' } }),
  },
  messageAssignment: {
    expected: theirTrainers(201),
    send: ({ assignment }) => ({ path: { assignment }, body: { text: 'Courage.' } }),
  },

  listCorrections: { expected: trainers(200) },
  createCorrection: {
    expected: theirTrainers(200),
    isClosed: true,
    send: ({ cohort }) => ({
      body: { question: 'sample/first', policy: 'drop', cohorts: [cohort], reason, dryRun: true },
    }),
  },
  getCorrection: { expected: theirTrainers(200), send: ({ correction }) => ({ path: { correction } }) },
  revertCorrection: {
    expected: theirTrainers(200),
    send: ({ correction }) => ({ path: { correction }, body: { reason } }),
  },
  resumeCorrection: { expected: theirTrainers(409), send: ({ correction }) => ({ path: { correction } }) },
  abandonCorrection: {
    expected: theirTrainers(409),
    send: ({ correction }) => ({ path: { correction }, body: { reason } }),
  },

  listBanks: { expected: trainers(200) },
  getBank: { expected: trainers(200), send: () => ({ path: { bank: 'sample' } }) },
  listBankQuestions: { expected: trainers(200), send: () => ({ path: { bank: 'sample' } }) },
  checkBank: { expected: trainers(200), send: () => ({ body: { yaml: 'bank: x' } }) },
  importBank: { expected: trainers(200), send: () => ({ body: { format: 'text', text: 'Question 1' } }) },
  exportBank: {
    expected: trainers(200),
    send: () => ({ path: { bank: 'sample' }, query: '?format=gift' }),
  },

  createUser: {
    expected: admins(201),
    send: () => ({
      body: {
        email: `${crypto.randomUUID()}@example.org`,
        name: 'Someone',
        role: 'trainee',
        password: 'a long enough phrase',
      },
    }),
  },
  listUsers: { expected: trainers(200) },
  getUser: { expected: theirTrainers(200), send: ofOwner },
  updateUser: {
    expected: theirTrainers(200),
    send: (scene) => ({ ...ofOwner(scene), body: { familyName: 'Owner' } }),
  },
  eraseUser: {
    expected: admins(204),
    send: ({ people }) => ({ path: { user: people.classmate.id }, query: '?reason=Demande.' }),
  },
  changeRole: { expected: admins(204), send: (scene) => ({ ...ofOwner(scene), body: { role: 'trainer' } }) },
  disableUser: { expected: admins(204), send: ofOwner },
  enableUser: { expected: admins(204), send: ofOwner },
  // None of the scene has an address to sign in with.
  resetPassword: { expected: admins(400), send: ofOwner },
  reissueSignInCode: { expected: theirTrainers(200), send: ofOwner },
  mergePeople: {
    expected: theirTrainers(200),
    isClosed: true,
    send: ({ people }) => ({
      path: { user: people.classmate.id },
      body: { into: people.owner.id, reason },
    }),
  },
  undoMerge: { expected: theirTrainers(404), send: (scene) => ({ ...ofOwner(scene), body: { reason } }) },
  setAccommodation: {
    expected: theirTrainers(200),
    send: (scene) => ({ ...ofOwner(scene), body: { multiplier: 1.5, minutes: 0, reason } }),
  },

  listAudit: { expected: trainers(200) },
  getHealth: { expected: all(200) },
  getReadiness: { expected: all(200) },
  getJwks: { expected: all(200) },
  getProblem: { expected: all(200), send: () => ({ path: { code: 'not-found' } }) },
}
