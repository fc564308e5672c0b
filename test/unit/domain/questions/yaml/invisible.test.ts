import { describe, expect, test } from 'vitest'
import { yaml } from '../../../../../src/domain/questions/yaml.ts'
import { answerOf, contentOf, gradeOf } from './contents.ts'

const content = contentOf('services:\n  web:\n    image: nginx', [
  { at: '/services/web/image', schema: { const: 'nginx' } },
])

function said(text: string, language: 'fr' | 'en'): string[] {
  const answer = { content, response: answerOf(text), language }
  return gradeOf(content, text)
    .parts.filter(({ code }) => code === 'invisible')
    .map((part) => yaml.explain(part, answer))
}

describe('what nobody sees in a YAML answer is named', () => {
  test.each([
    ['U+00A0', 'services:\n\u00a0 web:\n    image: nginx', 2, 1],
    ['U+200B', 'services:\n  web:\n    image: nginx\u200b', 3, 17],
    ['U+202F', 'services:\r\n  web:\r\n    image:\u202fnginx', 3, 11],
    ['U+00AD', 'services:\n  we\u00adb:\n    image: nginx', 2, 5],
    ['U+FEFF', 'services:\n  web: {\ufeffimage: nginx}', 2, 9],
  ])('%s', (sign, text, line, column) => {
    expect(said(text, 'fr')).toEqual([
      `Ligne ${line}, colonne ${column} : un caractère que l'on ne voit pas (${sign}) ; pour YAML, ce n'est pas une espace.`,
    ])
    expect(said(text, 'en')).toEqual([
      `Line ${line}, column ${column}: a character that is not seen (${sign}); to YAML it is no space.`,
    ])
  })

  test.each([
    ['an answer that is right', 'services:\n  web:\n    image: nginx\n    labels: "a\u00a0: b"'],
    ['an answer without any', 'services:\n  web:\n    image: httpd'],
    ['a mark of the byte order', '\ufeffservices:\n  web:\n    image: httpd'],
  ])('but not of %s', (_, text) => {
    expect(said(text, 'fr')).toEqual([])
  })
})
