import { expect, test } from 'vitest'
import { annotations } from '../../../src/cli/annotations.ts'

const finding = {
  file: 'docker/a,b.yaml',
  line: 13,
  column: 9,
  severity: 'error',
  rule: 'suspected-wrong-key',
  message: '70% chose "b":\nlook',
  identity: ['reseaux', 'ports', 'b'],
}

test('GitHub: a workflow command a line, with what would end its values escaped', () => {
  const text = annotations('github', './questions', [finding, { ...finding, severity: 'info', message: 'a' }])
  expect(text).toBe(
    [
      '::error file=questions/docker/a%2Cb.yaml,line=13,col=9,title=suspected-wrong-key::70%25 chose "b":%0Alook',
      '::notice file=questions/docker/a%2Cb.yaml,line=13,col=9,title=suspected-wrong-key::a',
    ].join('\n'),
  )
})

test('a folder given by its whole path is named as from the folder that the pipeline runs in', () => {
  expect(annotations('github', `${process.cwd()}/questions`, [finding])).toContain('file=questions/docker/')
})

test('GitLab: a Code Quality report, in which a finding that moved is the same', () => {
  const [one, moved, other] = JSON.parse(
    annotations('gitlab', 'questions', [
      finding,
      { ...finding, line: 20, message: '71%' },
      { ...finding, severity: 'warning', identity: ['reseaux', 'ports', 'c'] },
    ]),
  )
  expect(one).toEqual({
    description: finding.message,
    check_name: 'suspected-wrong-key',
    fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
    severity: 'critical',
    location: { path: 'questions/docker/a,b.yaml', lines: { begin: 13 } },
  })
  expect(moved.fingerprint).toBe(one.fingerprint)
  expect(other.fingerprint).not.toBe(one.fingerprint)
  expect(other.severity).toBe('minor')
})

test('GitLab: nothing found is an empty report', () => {
  expect(annotations('gitlab', 'questions', [])).toBe('[]')
})
