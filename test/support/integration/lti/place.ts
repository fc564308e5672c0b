import { uuidv7 } from 'uuidv7'
import { createOutbound } from '../../../../src/outbound/client.ts'
import { type Context, serviceContext } from '../../../../src/usecases/context.ts'
import { HOUR } from '../../instant.ts'
import { createWorld, type TestPerson, type Until, type World } from '../../world.ts'
import type { FamilyName } from './families.ts'
import { type PlatformServices, startServices } from './services.ts'

const ISSUERS: Record<FamilyName, string> = {
  moodle: 'https://moodle.example.org',
  canvas: 'https://canvas.instructure.com',
  brightspace: 'https://brightspace.example.org',
  blackboard: 'https://blackboard.com',
}
const AGS = 'https://purl.imsglobal.org/spec/lti-ags/scope'

/** A world that may call the services of platforms on this machine. */
export function createLtiWorld(until?: Until): Promise<World> {
  return createWorld({ outbound: createOutbound({ allow: ['127.0.0.1'] }), ...(until && { until }) })
}

/** A place in a course of a platform that opens an assignment of the sample quiz. */
export interface Place {
  platform: PlatformServices
  platformId: string
  link: string
  context: string
  cohort: string
  assignment: string
  trainer: TestPerson
  /** The service at its work of telling. */
  ctx: Context
  /** A trainee whom the platform knows, as a student of the course unless told otherwise. */
  learner(subject: string, isStudent?: boolean): Promise<TestPerson>
  /** Another place of the same course. */
  another(): Promise<{ link: string; assignment: string }>
}

/** Plays one registration with a platform, and a place of one of its courses. */
export async function createPlace(world: World, family: FamilyName, until: Until): Promise<Place> {
  const clientId = `client-${uuidv7()}`
  const keys = () => world.services.platformKeys.list(null)
  const platform = await startServices(family, { clientId, keys }, until)
  const trainer = await world.person('trainer')
  const cohort = await world.cohort({ trainers: [trainer] })
  const { issuerId, platformId, context } = await register(world, family, { clientId, platform, cohort })
  const { pool } = world.db
  const another = async () => {
    const link = uuidv7()
    const assignment = await world.assignment({
      cohort,
      quiz: 'sample',
      opensAt: new Date(Date.now() - HOUR),
      closesAt: new Date(Date.now() + HOUR),
      release: { score: 'on-submit', answers: 'manual' },
    })
    await pool.query(
      `INSERT INTO lti_links (id, lti_context_id, resource_link_id, assignment_id, lineitems_url, ags_scopes)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [link, context, `place-${link}`, assignment, platform.lineitems, [`${AGS}/lineitem`, `${AGS}/score`]],
    )
    return { link, assignment }
  }
  const learner = async (subject: string, isStudent = true) => {
    const person = await world.person()
    await pool.query('INSERT INTO cohort_members (cohort_id, user_id) VALUES ($1, $2)', [cohort, person.id])
    await pool.query('INSERT INTO lti_identities (id, lti_issuer_id, sub, user_id) VALUES ($1, $2, $3, $4)', [
      uuidv7(),
      issuerId,
      subject,
      person.id,
    ])
    if (isStudent) platform.book.students.add(subject)
    return person
  }
  const ctx = serviceContext(world.services, 'tell-platforms')
  return { platform, platformId, context, cohort, trainer, ctx, learner, another, ...(await another()) }
}

/** A registration, its deployment and a course of it. */
async function register(
  { db: { pool } }: World,
  family: FamilyName,
  { clientId, platform, cohort }: { clientId: string; platform: PlatformServices; cohort: string },
) {
  const [issuerId, platformId, deployment, context] = [uuidv7(), uuidv7(), uuidv7(), uuidv7()]
  await pool.query('INSERT INTO lti_issuers (id, issuer, jwks_uri) VALUES ($1, $2, $3)', [
    issuerId,
    ISSUERS[family],
    `${platform.base}/jwks`,
  ])
  await pool.query(
    `INSERT INTO lti_platforms (id, lti_issuer_id, client_id, name, product_family, authorization_endpoint, token_endpoint,
       token_audience) VALUES ($1, $2, $3, $4, $4, $5, $6, $7)`,
    [
      platformId,
      issuerId,
      clientId,
      family,
      `${platform.base}/auth`,
      platform.tokenEndpoint,
      family === 'brightspace' ? platform.audience : null,
    ],
  )
  await pool.query('INSERT INTO lti_deployments (id, lti_platform_id, deployment_id) VALUES ($1, $2, $3)', [
    deployment,
    platformId,
    `deployment-${context}`,
  ])
  await pool.query(
    'INSERT INTO lti_contexts (id, lti_deployment_id, context_id, cohort_id, memberships_url) VALUES ($1, $2, $3, $4, $5)',
    [context, deployment, '2', cohort, platform.memberships],
  )
  return { issuerId, platformId, context }
}
