import type { ComponentType } from 'preact'
import { match } from '../route.ts'
import { isTrainer } from '../state/session.ts'
import { lazily } from '../ui/lazily.tsx'
import { Home } from './home.tsx'
import { Join } from './join.tsx'
import { Quiz } from './quiz.tsx'
import { Resume } from './welcome.tsx'

interface Screen {
  path: string
  Show: ComponentType<never>
  /** Shown to who is not signed in, too. */
  isOpen?: boolean
}

type Board = typeof import('../board/board.ts')

/** A screen of the trainer's board: all of them come at once, for those alone who have a board. */
const board = <P extends object>(name: keyof Board) =>
  lazily(() => import('../board/board.ts').then((all) => all[name] as ComponentType<P>))

type Figures = typeof import('../board/figures/figures.ts')

/** The same with charts: they are on few screens. The board comes too, for what it gives them to stand in. */
const figures = <P extends object>(name: keyof Figures) =>
  lazily(async () => {
    const [all] = await Promise.all([import('../board/figures/figures.ts'), import('../board/board.ts')])
    return all[name] as unknown as ComponentType<P>
  })

type Integration = typeof import('../board/integration/integration.ts')

/** The same for what ties the service to other software. */
const integration = <P extends object>(name: keyof Integration) =>
  lazily(async () => {
    const [all] = await Promise.all([
      import('../board/integration/integration.ts'),
      import('../board/board.ts'),
    ])
    return all[name] as unknown as ComponentType<P>
  })

const Cohorts = board<object>('Cohorts')
const Correct = figures<never>('Correct')
const QuestionFigures = figures<never>('QuestionFigures')

type Admin = typeof import('../admin/admin.ts')

/** The same for the screens of an admin, and of banks. */
const admin = <P extends object>(name: keyof Admin) =>
  lazily(() => import('../admin/admin.ts').then((all) => all[name] as ComponentType<P>))

type Password = typeof import('../admin/password/password.tsx')

const password = <P extends object>(name: keyof Password) =>
  lazily(() => import('../admin/password/password.tsx').then((all) => all[name] as ComponentType<P>))

/** Comes before every other screen for who has to change their password. */
export const FirstPassword = password<object>('FirstPassword')
type After = typeof import('./after.ts')

/** A screen of what comes after a paper: they come together too. */
const after = <P extends object>(name: keyof After) =>
  lazily(() => import('./after.ts').then((all) => all[name] as unknown as ComponentType<P>))

/** Where one lands: a trainer at their cohorts, a trainee at the course. */
function Landing() {
  return isTrainer.value ? <Cohorts /> : <Home />
}

/** Every screen by its path, parameters of which are its properties. What few need comes when it is asked for. */
const SCREENS: readonly Screen[] = [
  { path: '/', Show: Landing },
  { path: '/course', Show: Home },
  { path: '/join', Show: Join, isOpen: true },
  { path: '/join/:code', Show: Join, isOpen: true },
  { path: '/password', Show: password('Password') },
  { path: '/resume/:code', Show: Resume, isOpen: true },
  {
    path: '/launch/:token',
    Show: lazily(() => import('./launch.tsx').then(({ Launch }) => Launch)),
    isOpen: true,
  },
  {
    path: '/lti/:code',
    Show: lazily(() => import('./launch.tsx').then(({ PlatformLaunch }) => PlatformLaunch)),
    isOpen: true,
  },
  {
    path: '/account/join',
    Show: lazily(() => import('./join-account.tsx').then(({ JoinAccount }) => JoinAccount)),
  },
  { path: '/quiz/:quiz', Show: Quiz },
  { path: '/quiz/:quiz/for/:assignment', Show: Quiz },
  { path: '/attempt/:attempt', Show: lazily(() => import('./paper.tsx').then(({ Paper }) => Paper)) },
  { path: '/result/:attempt', Show: lazily(() => import('./result.tsx').then(({ Result }) => Result)) },
  {
    path: '/preview/:secret',
    Show: lazily(() => import('../preview/preview.tsx').then(({ Preview }) => Preview)),
    isOpen: true,
  },
  { path: '/result/:attempt', Show: after('Result') },
  { path: '/result/:attempt/attestation', Show: after('Attestation') },
  { path: '/me', Show: lazily(() => import('./me.tsx').then(({ Me }) => Me)) },
  { path: '/history', Show: after('History') },
  { path: '/attestation', Show: after('CheckAttestation'), isOpen: true },
  { path: '/attestation/:code', Show: after('CheckAttestation'), isOpen: true },
  { path: '/verify', Show: lazily(() => import('./verify.tsx').then(({ Verify }) => Verify)), isOpen: true },
  { path: '/cohort/:cohort', Show: board('People') },
  { path: '/cohort/:cohort/assignments', Show: board('Assignments') },
  { path: '/cohort/:cohort/gradebook', Show: board('Gradebook') },
  { path: '/cohort/:cohort/settings', Show: board('Settings') },
  { path: '/assignment/:assignment', Show: board('Assignment') },
  { path: '/cohort/:cohort/person/:user', Show: board('Person') },
  { path: '/assignment/:assignment/documents', Show: board('Documents') },
  { path: '/debrief/:assignment', Show: board('Debrief') },
  { path: '/live/:assignment', Show: board('Live') },
  { path: '/assignment/:assignment/statistics', Show: figures('AssignmentStatistics') },
  { path: '/assignment/:assignment/question/:bank/:question', Show: QuestionFigures },
  { path: '/quiz/:quiz/statistics', Show: figures('QuizStatistics') },
  { path: '/question/:bank/:question', Show: QuestionFigures },
  { path: '/question/:bank/:question/:keyHash', Show: QuestionFigures },
  { path: '/assignment/:assignment/results', Show: board('Results') },
  { path: '/assignment/:assignment/results/:user', Show: board('ResultsOf') },
  { path: '/audit', Show: board('Audit') },
  { path: '/audit/:object', Show: board('Audit') },
  { path: '/reports', Show: board('Reports') },
  { path: '/review/:attempt', Show: board('Answers') },
  { path: '/review/:attempt/story', Show: board('Story') },
  { path: '/review/:attempt/story/:position', Show: board('Story') },
  { path: '/admin/bank/:bank', Show: admin('Bank') },
  { path: '/admin/banks', Show: admin('Banks') },
  { path: '/admin/banks/check', Show: admin('Check') },
  { path: '/admin/banks/import', Show: admin('Import') },
  { path: '/admin/quizzes', Show: admin('Quizzes') },
  { path: '/admin/people', Show: admin('People') },
  { path: '/admin/people/new', Show: admin('NewPerson') },
  { path: '/admin/people/:user', Show: admin('Person') },
  { path: '/admin/integrations', Show: integration('Integrations') },
  { path: '/admin/integrations/clients', Show: integration('Clients') },
  { path: '/admin/integrations/clients/new', Show: integration('NewClient') },
  { path: '/admin/integrations/clients/:client', Show: integration('Client') },
  { path: '/admin/integrations/webhooks', Show: integration('Webhooks') },
  { path: '/admin/integrations/webhooks/new', Show: integration('NewWebhook') },
  { path: '/admin/integrations/webhooks/:webhook', Show: integration('Webhook') },
  { path: '/correct/:bank/:question/:keyHash', Show: Correct },
  { path: '/correct/:bank/:question/:keyHash/:assignment', Show: Correct },
  { path: '/corrections', Show: figures('Corrections') },
  { path: '/correction/:correction', Show: figures('Correction') },
]

/** The screen of a path, with what the path says; that of an unknown one is the home. */
export function screenAt(path: string) {
  for (const { path: pattern, Show, isOpen = false } of SCREENS) {
    const params = match(pattern, path)
    if (params) return { Show: Show as ComponentType<Record<string, string>>, params, isOpen }
  }
  return { Show: Landing as ComponentType<Record<string, string>>, params: {}, isOpen: false }
}
