const CLAIM = 'https://purl.imsglobal.org/spec/lti/claim'

/** The claims of a launch beside those of any id_token. */
export const LTI_CLAIM = {
  messageType: `${CLAIM}/message_type`,
  version: `${CLAIM}/version`,
  deployment: `${CLAIM}/deployment_id`,
  target: `${CLAIM}/target_link_uri`,
  roles: `${CLAIM}/roles`,
  context: `${CLAIM}/context`,
  resourceLink: `${CLAIM}/resource_link`,
  custom: `${CLAIM}/custom`,
  presentation: `${CLAIM}/launch_presentation`,
  grades: 'https://purl.imsglobal.org/spec/lti-ags/claim/endpoint',
  members: 'https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice',
} as const

const PICKED = 'https://purl.imsglobal.org/spec/lti-dl/claim'

/** The claims of LTI Deep Linking, in what a platform asks and in what it is answered. */
export const PICKER_CLAIM = {
  settings: `${PICKED}/deep_linking_settings`,
  items: `${PICKED}/content_items`,
  data: `${PICKED}/data`,
} as const

/** What a token lets us do at a platform: make columns, tell scores, read who is in a course. */
export const LTI_SCOPE = {
  column: 'https://purl.imsglobal.org/spec/lti-ags/scope/lineitem',
  score: 'https://purl.imsglobal.org/spec/lti-ags/scope/score',
  members: 'https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly',
} as const

/** The messages that are answered. */
export const MESSAGE_TYPES = ['LtiResourceLinkRequest', 'LtiDeepLinkingRequest'] as const
export type MessageType = (typeof MESSAGE_TYPES)[number]
