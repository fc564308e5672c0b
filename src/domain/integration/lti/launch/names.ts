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

/** The messages that are answered. */
export const MESSAGE_TYPES = ['LtiResourceLinkRequest', 'LtiDeepLinkingRequest'] as const
export type MessageType = (typeof MESSAGE_TYPES)[number]
