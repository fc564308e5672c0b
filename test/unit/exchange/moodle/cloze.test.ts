import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Embedded,
  escapeEmbedded,
  replaceEmbedded,
} from '../../../../src/exchange/moodle/cloze-parse.ts'
import { exportMoodleXml } from '../../../../src/exchange/moodle/export.ts'
import { importMoodleXml } from '../../../../src/exchange/moodle/import.ts'
import { child, children, parseXml, textOf } from '../../../../src/exchange/xml/parse.ts'
import { canonicalOf } from '../../../support/banks.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

/** A cloze question of this passage and blanks, exported; its question text as Moodle stores it. */
function exported(text: string, blanks: string, prompt = 'Complétez.') {
  const { content, report } = exportMoodleXml(
    canonicalOf(
      `{ bank: b, title: B, module: docker, language: fr, license: CC0-1.0, chapter: docker/images, questions: [
      { id: q, type: cloze, prompt: ${JSON.stringify(prompt)}, text: ${JSON.stringify(text)}, blanks: [${blanks}], explanation: E. }] }`,
    ),
  )
  const xml = content as string
  const [, question] = children(parseXml(xml), 'question')
  const holder = child(question!, 'questiontext')
  return { xml, report, stored: textOf(child(holder!, 'text')), format: holder!.attributes['format'] }
}

/** What Moodle reads in a text with embedded answers. */
function embeddedIn(text: string): Embedded[] {
  const found: Embedded[] = []
  replaceEmbedded(text, true, (embedded) => String(found.push(embedded)))
  return found
}

const TEXT_BLANK = '{ id: a, type: text, answers: [{ text: nginx }] }'

describe('exported', () => {
  test.each([
    ['inline code', '`image: {{a}}`', '<p><code>image: {1:SHORTANSWER:=nginx}</code></p>'],
    [
      'a block of code, whose indentation stays',
      '```yaml\nservices:\n  image: {{a}}\n```',
      '<pre><code class="language-yaml">services:\n  image: {1:SHORTANSWER:=nginx}\n</code></pre>',
    ],
    ['emphasis', '*{{a}}* `{b}`', '<p><em>{1:SHORTANSWER:=nginx}</em> <code>&#123;b}</code></p>'],
  ])('a blank in %s is a field, since the text is HTML', (_, passage, html) => {
    const { stored, format } = exported(passage, TEXT_BLANK)
    expect(format).toBe('html')
    expect(stored).toBe(`<p>Complétez.</p>\n<!-- passage -->\n${html}`)
  })

  test('choices are the plain words that a list can show, and that is said', () => {
    const options = '[{ id: x, text: "`DNS-01` & *co*", correct: true }, { id: y, text: "a < b" }]'
    const { stored, report } = exported('{{a}}', `{ id: a, type: single, options: ${options} }`)
    expect(stored).toContain('{1:MULTICHOICE:=DNS-01 &#38;amp; co~a &#38;lt; b}')
    expect(report.map(({ what, detail }) => `${what}: ${detail}`)).toEqual([
      "changed: blank a: Moodle's list shows choices as plain text",
    ])
  })

  test('a feedback is the HTML that Moodle takes it for', () => {
    const { stored } = exported(
      '{{a}}',
      '{ id: a, type: text, answers: [{ text: x, feedback: "`a ~ b` *oui*" }] }',
    )
    expect(embeddedIn(stored)[0]!.alternatives).toEqual([
      { percent: 100, text: 'x', feedback: '<code>a ~ b</code> <em>oui</em>' },
    ])
  })

  test('what only looks like an embedded answer is none', () => {
    const { stored, report } = exported('{1:SA:=x} {{a}}', TEXT_BLANK, 'Ni {1:MC:=a~b}.')
    expect(embeddedIn(stored)).toHaveLength(1)
    expect(report).toEqual([])
  })

  test('a blank in an address has no field, which is said', () => {
    const { report } = exported('[x](https://example.org/{{a}})', TEXT_BLANK)
    expect(report).toMatchObject([{ what: 'lost', detail: expect.stringContaining('blank a') }])
  })

  test('it comes back as its author wrote it, and as Moodle shows it once the text was changed there', () => {
    const passage = '- `image: {{a}}`\n- __{{b}}__\n'
    const blanks = `{ id: b, type: single, weight: 2, options: [{ id: x, text: "\`un\`", correct: true }, { id: y, text: deux }] },
      { id: a, type: text, ignore: [], answers: [{ text: "x~y#z" }, { text: w, fraction: 0.5, feedback: "*ah*" }] }`
    const { xml } = exported(passage, blanks)
    const read = (text: string) => importMoodleXml(bytes(text)).banks[0]!.bank.questions[0]
    expect(read(xml)).toMatchObject({
      text: passage.trim(),
      blanks: [
        {
          ...{ id: 'b', type: 'single', weight: 2 },
          options: [
            { id: 'x', text: '`un`', correct: true },
            { id: 'y', text: 'deux' },
          ],
        },
        {
          ...{ id: 'a', type: 'text', ignore: [] },
          answers: [{ text: 'x~y#z' }, { text: 'w', fraction: 0.5, feedback: '*ah*' }],
        },
      ],
    })
    expect(read(xml.replace('<li><code>', '<li>Ici : <code>'))).toMatchObject({
      text: '-   Ici : `image: {{blank-1}}`\n-   **{{blank-2}}**',
      blanks: [
        { ignore: ['spaces'], answers: [{ text: 'x~y#z' }, { feedback: '*ah*' }] },
        { weight: 2, options: [{ id: 'un', text: 'un', correct: true }, {}] },
      ],
    })
  })
})

describe('a text inside an embedded answer', () => {
  test.each([
    ['x~y#z', 'x&#126;y&#35;z'],
    ['a}b', 'a&#125;b'],
    ['&lt;', '&#38;lt;'],
    ['C:\\', 'C:&#92;'],
    ['\\}', '&#92;&#92;&#125;'],
    ['<b>', '&#60;b&#62;'],
  ])('%s is written %s', (text, written) => expect(escapeEmbedded(text)).toBe(written))

  test('whatever it holds, Moodle keeps it, and finds the end of the answer', () => {
    const sign = fc.constantFrom(...'\\}#~{&<>=%;:'.split(''), '&lt;', '&#126;', '\\}', '\\#', 'a', 'é', ' ')
    const text = fc.array(sign, { minLength: 1, maxLength: 12 }).map((signs) => signs.join('').trim())
    fc.assert(
      fc.property(text.filter(Boolean), text, (answer, feedback) => {
        const written = `{1:SA:%50%${escapeEmbedded(answer)}#${escapeEmbedded(feedback)}~=b}`
        expect(embeddedIn(written)[0]!.alternatives).toEqual([
          { percent: 50, text: answer, feedback },
          { percent: 100, text: 'b', feedback: '' },
        ])
      }),
    )
  })
})

describe('imported', () => {
  const blankOf = (embedded: string, format: string) => {
    const { banks, report } = importMoodleXml(
      bytes(
        `<quiz><question type="cloze"><name><text>N</text></name><questiontext format="${format}"><text><![CDATA[Quoi ? ${embedded}]]></text></questiontext></question></quiz>`,
      ),
    )
    expect(report.filter(({ what }) => what === 'skipped')).toEqual([])
    const [blank] = banks[0]!.bank.questions[0]!.blanks as Record<string, unknown>[]
    return blank
  }

  test.each([
    ['a name of HTML', '{1:SA:=caf&eacute;}', 'café'],
    ['a number', '{1:SA:=caf&#233;~=caf&#xe9;s}', 'café'],
    ['a sign', '{1:SA:=a &amp;&amp; b}', 'a && b'],
    ['an entity of an entity', '{1:SA:=&amp;eacute;}', '&eacute;'],
    ['no entity', '{1:SA:=a &nosuch; b}', 'a &nosuch; b'],
    ['a brace', '{1:SA:=a\\}b}', 'a}b'],
    ['a tilde, whose backslash Moodle keeps', '{1:SA:=x\\~y}', 'x\\~y'],
    ['a tilde before the first answer', '{1:SHORTANSWER:~=nginx}', 'nginx'],
  ])('an accepted text with %s is what Moodle accepts', (_, embedded, text) => {
    for (const format of ['html', 'markdown', 'moodle_auto_format'])
      expect((blankOf(embedded, format)!.answers as object[])[0]).toEqual({ text })
  })

  test.each([
    ['{1:MC:~wrong~=right}', ['wrong', 'right']],
    ['{1:MULTICHOICE_S:~%100%80~443}', ['80', '443']],
    ['{1:MC:=&eacute;t&eacute; &amp;lt;b&amp;gt;~hiver}', ['été \\<b>', 'hiver']],
  ])('%s has the choices that Moodle shows', (embedded, texts) => {
    for (const format of ['html', 'markdown'])
      expect((blankOf(embedded, format)!.options as { text: string }[]).map(({ text }) => text)).toEqual(
        texts,
      )
  })
})
