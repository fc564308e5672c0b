export const PAGE_EXAMPLE = '<!doctype html>\n<html lang="en">…</html>\n'

export const EXAMPLE_LOGIN = {
  iss: 'https://moodle.example.org',
  login_hint: '7',
  target_link_uri: 'https://bareme.example.org/lti/launch',
  client_id: 'x7Kp2vQ9dLw4TzB',
  lti_deployment_id: '1',
  lti_message_hint: '{"cmid":3,"launchid":"ltilaunch3_1"}',
}

export const EXAMPLE_REGISTRATION = {
  name: 'Moodle de la promotion',
  issuer: 'https://moodle.example.org',
  clientId: 'x7Kp2vQ9dLw4TzB',
  productFamily: 'moodle',
  authorizationEndpoint: 'https://moodle.example.org/mod/lti/auth.php',
  tokenEndpoint: 'https://moodle.example.org/mod/lti/token.php',
  jwksUri: 'https://moodle.example.org/mod/lti/certs.php',
  deployments: ['1'],
}

export const EXAMPLE_PLATFORM = {
  id: '0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a21',
  ...EXAMPLE_REGISTRATION,
  tokenAudience: null,
  scopes: [],
  state: 'active',
  createdAt: '2026-11-22T21:30:00.000Z',
}
