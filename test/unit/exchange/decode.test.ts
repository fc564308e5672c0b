import { describe, expect, test } from 'vitest'
import { UnreadableError } from '../../../src/exchange/model.ts'
import { fieldsOf } from '../../support/banks.ts'

const GIFT = 'Où est le café ?{=À l’été ~Là}\n'
const TEXT = 'Question 1\nOù est le café ?\n1. Ici\n2. Là\nRéponse : 1\n'
const latin1 = (text: string) => Buffer.from(text.replace('’', '\x92'), 'latin1')
const utf8 = (text: string) => Buffer.from(text, 'utf8')

describe('a text in windows-1252 is read as such, and that is said', () => {
  test.each([
    ['gift', GIFT],
    ['text', TEXT],
  ] as const)('%s', async (format, text) => {
    const [old, sound] = [await fieldsOf(format, latin1(text)), await fieldsOf(format, utf8(text))]
    expect(old.bank).toEqual(sound.bank)
    expect(old.report).toEqual([
      { item: '', what: 'changed', detail: 'the file is not in UTF-8: it was read as windows-1252' },
      ...sound.report,
    ])
  })

  test('also where two of its letters look like one of UTF-8', async () => {
    const { bank } = await fieldsOf('gift', latin1('Le «\xa0CAFÉ\xa0» de l’été ?{T}'))
    expect(bank.questions[0]!.prompt).toContain('CAFÉ')
  })
})

const XML =
  '<?xml version="1.0"?>\n<quiz>\n<question type="essay"><name><text>caf\xe9</text></name></question></quiz>'

describe('bytes of no one encoding are refused with their line, rather than shown as other letters', () => {
  test.each([
    ['UTF-8 with a stray byte', 'gift', Buffer.concat([utf8(`${GIFT}\n${GIFT}`), latin1('Là')]), 4],
    ['the same in plain text', 'text', Buffer.concat([utf8(TEXT.replaceAll('\n', '\r\n')), latin1('é')]), 6],
    ['a byte that windows-1252 does not use', 'gift', latin1('A ?{T}\n\n\x81{T}'), 3],
    ['XML that says nothing and is not UTF-8', 'moodle-xml', latin1(XML), 3],
  ] as const)('%s', async (_, format, file, line) => {
    const refused = fieldsOf(format, file)
    await expect(refused).rejects.toThrow(UnreadableError)
    await expect(refused).rejects.toThrow(`line ${line} is not in the encoding utf-8`)
  })
})
