import { expect, test } from 'vitest'
import { frameOriginsOf } from '../../../src/usecases/integration/lti/frame-origins.ts'

const CANVAS = ['https://*.instructure.com', 'https://*.canvaslms.com']

test.each<[string, string[], string[]]>([
  [
    'a Moodle, where it is',
    ['https://moodle.example.org/site', 'https://moodle.example.org/site/mod/lti/auth.php'],
    ['https://moodle.example.org'],
  ],
  ['a port', ['http://127.0.0.1:8080/auth'], ['http://127.0.0.1:8080']],
  [
    'a hosted Canvas, on whatever host of it',
    ['https://canvas.instructure.com', 'https://sso.canvaslms.com/api/lti/authorize_redirect'],
    ['https://canvas.instructure.com', ...CANVAS, 'https://sso.canvaslms.com'],
  ],
  [
    'a Canvas of a school with the issuer of the hosted ones',
    ['https://canvas.instructure.com', 'https://canvas.example.org/auth'],
    ['https://canvas.instructure.com', ...CANVAS, 'https://canvas.example.org'],
  ],
  ['a Blackboard', ['https://blackboard.com'], ['https://blackboard.com', 'https://*.blackboard.com']],
  ['a name that ends alike', ['https://notblackboard.com'], ['https://notblackboard.com']],
  [
    'a Brightspace',
    ['https://school.brightspace.com/d2l/lti/authenticate'],
    ['https://school.brightspace.com', 'https://*.brightspace.com'],
  ],
  [
    'an issuer that is no address',
    ['lms', 'urn:lms', 'https://lms.example.org'],
    ['https://lms.example.org'],
  ],
  ['what a policy could not bear', ['https://lms.example.org,b.example'], []],
])('%s may show us in a frame', (_name, addresses, origins) => {
  expect(frameOriginsOf(addresses)).toEqual(origins)
})
