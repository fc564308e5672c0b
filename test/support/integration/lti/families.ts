const MEMBERSHIP = 'http://purl.imsglobal.org/vocab/lis/v2/membership'

/** What tells the platforms apart, as far as a launch shows it. */
export interface Family {
  product: string
  /** Null: the platform's own address. */
  issuer: string | null
  /** By which method it begins a login. */
  login: 'GET' | 'POST'
  /** The frame that keeps data for tools, where there is one. */
  storageTarget: string | null
  /** Of a launch. */
  lifetimeSeconds: number
  locale: string
  /** Claims that only it sends, or sends in its own way. */
  quirks(user: { sub: string }): Record<string, unknown>
}

export const LEARNER = `${MEMBERSHIP}#Learner`
export const INSTRUCTOR = `${MEMBERSHIP}#Instructor`

const LTI = 'https://purl.imsglobal.org/spec/lti/claim'

/** The four that most schools have. */
export const FAMILIES = {
  moodle: {
    product: 'moodle',
    issuer: null,
    login: 'POST',
    storageTarget: null,
    lifetimeSeconds: 60,
    locale: 'en',
    quirks: () => ({
      [`${LTI}/ext`]: { user_username: 'ada', lms: 'moodle-2' },
      [`${LTI}/lis`]: { person_sourcedid: '', course_section_sourcedid: '' },
      'https://purl.imsglobal.org/spec/lti-bo/claim/basicoutcome': { lis_outcome_service_url: 'http://none' },
    }),
  },
  // Every Canvas that nobody configured has this issuer.
  canvas: {
    product: 'canvas',
    issuer: 'https://canvas.instructure.com',
    login: 'POST',
    storageTarget: 'post_message_forwarding',
    lifetimeSeconds: 3600,
    locale: 'fr-CA',
    quirks: ({ sub }) => ({
      azp: undefined,
      picture: 'https://canvas.example/avatar.png',
      [`${LTI}/lti1p1`]: { user_id: sub },
      'https://www.instructure.com/placement': null,
    }),
  },
  // Its clock is ahead of ours now and then.
  brightspace: {
    product: 'desire2learn',
    issuer: null,
    login: 'POST',
    storageTarget: '_parent',
    lifetimeSeconds: 3600,
    locale: 'fr_FR',
    quirks: () => ({ nbf: Math.floor(Date.now() / 1000) + 30 }),
  },
  blackboard: {
    product: 'BlackboardLearn',
    issuer: 'https://blackboard.com',
    login: 'GET',
    storageTarget: 'lti_storage_frame',
    lifetimeSeconds: 3600,
    locale: 'en_US',
    quirks: () => ({ 'https://blackboard.com/lti/claim/one_time_session_token': 'none' }),
  },
} as const satisfies Record<string, Family>
export type FamilyName = keyof typeof FAMILIES
