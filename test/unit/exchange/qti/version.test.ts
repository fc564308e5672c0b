import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { CanonicalBank } from '../../../../src/domain/bank/canonical.ts'
import { exportQti } from '../../../../src/exchange/qti/export.ts'
import { parseTree } from '../../../../src/exchange/qti/parse.ts'
import { attr, descendantsOf, type El } from '../../../../src/exchange/qti/tree.ts'
import { readZip } from '../../../../src/exchange/xml/zip.ts'
import { canonicalOf, fieldsOf, NO_LIBRARY, ownLibrary } from '../../../support/banks.ts'

const library = await ownLibrary()
const folder = join(import.meta.dirname, '../../../banks')
const worked = readdirSync(folder).map((file) =>
  canonicalOf(readFileSync(join(folder, file), 'utf8'), library),
)

/** What an item of ours is made of, as the schema of QTI 2.1 has it. */
const ELEMENTS = [
  ...['assessmentItem', 'responseDeclaration', 'correctResponse', 'value', 'mapping', 'mapEntry'],
  ...['outcomeDeclaration', 'defaultValue', 'itemBody', 'modalFeedback', 'feedbackInline', 'feedbackBlock'],
  ...['choiceInteraction', 'simpleChoice', 'orderInteraction', 'matchInteraction', 'simpleMatchSet'],
  ...['simpleAssociableChoice', 'textEntryInteraction', 'inlineChoiceInteraction', 'inlineChoice'],
  ...['extendedTextInteraction', 'rubricBlock', 'responseProcessing', 'responseCondition', 'responseIf'],
  ...['responseElseIf', 'responseElse', 'setOutcomeValue', 'sum', 'variable', 'baseValue', 'mapResponse'],
  ...['match', 'correct', 'multiple', 'equal', 'and', 'not', 'isNull', 'gte', 'lte'],
  ...['p', 'code', 'pre', 'div', 'em', 'strong', 'ul', 'ol', 'li', 'br', 'a', 'blockquote'],
]
const ATTRIBUTES = [
  ...['identifier', 'title', 'label', 'xml:lang', 'adaptive', 'timeDependent', 'toolName', 'toolVersion'],
  ...['cardinality', 'baseType', 'normalMaximum', 'defaultValue', 'lowerBound', 'upperBound', 'mapKey'],
  ...['mappedValue', 'caseSensitive', 'responseIdentifier', 'shuffle', 'maxChoices', 'fixed', 'matchMax'],
  ...['maxAssociations', 'expectedLength', 'expectedLines', 'format', 'view', 'use', 'template'],
  ...['outcomeIdentifier', 'showHide', 'toleranceMode', 'tolerance', 'schemaLocation', 'class', 'href'],
]

async function textsOf(bank: CanonicalBank): Promise<Map<string, string>> {
  const { content } = await exportQti(bank, '2.1')
  const { files } = await readZip(content as Uint8Array, () => true)
  return new Map([...files].map(([name, bytes]) => [name, Buffer.from(bytes).toString()]))
}

describe.each(worked)('the worked $bank in QTI 2.1', (bank) => {
  test('has the names of the version alone', async () => {
    const texts = await textsOf(bank)
    texts.delete('imsmanifest.xml')
    for (const text of texts.values()) {
      const item = parseTree(text)
      const all = [item, ...descendantsOf(item, () => true)]
      expect(ELEMENTS).toEqual(expect.arrayContaining(all.map(({ name }) => name)))
      const attributes = all.flatMap((element: El) => [...element.attributes.keys()])
      expect(ATTRIBUTES).toEqual(expect.arrayContaining(attributes))
      expect(text).toContain('<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" ')
      expect(text).not.toContain('v3p0')
    }
  })

  test('comes back as its QTI 3.0 does', async () => {
    const [old, current] = await Promise.all(
      (['2.1', '3.0'] as const).map(async (version) =>
        fieldsOf('qti', (await exportQti(bank, version)).content as Uint8Array),
      ),
    )
    expect(old!.bank).toEqual(current!.bank)
  })
})

test('a package of QTI 2.1 says so in its manifest', async () => {
  const manifest = (await textsOf(worked[0]!)).get('imsmanifest.xml')!
  expect(manifest).toContain('<manifest xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" ')
  const root = parseTree(manifest)
  const [schema, version] = ['schema', 'schemaversion'].map((name) => descendantsOf(root, name)[0]?.children)
  expect([schema, version]).toEqual([['QTIv2.1 Package'], ['1.0.0']])
  expect(descendantsOf(root, 'resource').map((resource) => attr(resource, 'type'))).toEqual([
    'imsqti_item_xmlv2p1',
  ])
})

test('the choices of a blank are words in QTI 2.1, which is reported', async () => {
  const bank = canonicalOf(
    `bank: b\ntitle: B\nmodule: docker\nchapter: docker/images\nlanguage: fr\nlicense: MIT\nquestions:
  - id: trou
    type: cloze
    prompt: Complétez.
    text: "{{a}}"
    blanks: [{ id: a, type: single, options: [{ id: x, text: "\`ls\` *l*", correct: true }, { id: y, text: Y }] }]
    explanation: E.`,
    NO_LIBRARY,
  )
  expect((await textsOf(bank)).get('items/trou.xml')).toContain(
    '<inlineChoice identifier="x">ls l</inlineChoice>',
  )
  const detail = 'the choices of its blanks are plain words there'
  const told = async (version: '2.1' | '3.0') => (await exportQti(bank, version)).report
  expect(await told('2.1')).toContainEqual({ item: 'trou', what: 'changed', detail })
  expect(await told('3.0')).not.toContainEqual({ item: 'trou', what: 'changed', detail })
})
