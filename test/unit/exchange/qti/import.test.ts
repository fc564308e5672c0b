import { describe, expect, it } from 'vitest'
import { writeZip } from '../../../../src/exchange/xml/zip.ts'
import { fieldsOf } from '../../../support/banks.ts'
import { choices, declared, entry, item3, mapped, NAMESPACES, type Parts, read } from './items.ts'

const options = (ids: string[], right: string[]) =>
  ids.map((id) => ({
    id: id.toLowerCase(),
    text: `Choix ${id}`,
    ...(right.includes(id) && { correct: true }),
  }))

describe('an item becomes a question', () => {
  const cases: [name: string, parts: Parts, fields: object][] = [
    [
      'single: one choice at most',
      { declare: declared('single', 'identifier', ['B']), body: choices(1, ['A', 'B']) },
      { type: 'single', prompt: 'Lequel ?', options: options(['A', 'B'], ['B']) },
    ],
    [
      'multiple: an exact match is all-or-nothing',
      { declare: declared('multiple', 'identifier', ['A', 'B']), body: choices(0, ['A', 'B', 'C']) },
      { type: 'multiple', policy: 'all-or-nothing', options: options(['A', 'B', 'C'], ['A', 'B']) },
    ],
    [
      'multiple: shares of a right and minus shares of a wrong are net-correct',
      {
        declare: declared('multiple', 'identifier', ['A', 'B'], mapped({ A: 0.5, B: 0.5, C: -1 })),
        body: choices(0, ['A', 'B', 'C']),
        scoring: 'map_response',
      },
      { type: 'multiple', policy: 'net-correct', options: options(['A', 'B', 'C'], ['A', 'B']) },
    ],
    [
      'order: its items in the order of the key',
      {
        declare: declared('ordered', 'identifier', ['C', 'A', 'B']),
        body: `<qti-order-interaction response-identifier="RESPONSE">${['A', 'B', 'C'].map((id) => `<qti-simple-choice identifier="${id}">Étape ${id}</qti-simple-choice>`).join('')}<qti-prompt>Rangez.</qti-prompt></qti-order-interaction>`,
      },
      {
        type: 'order',
        prompt: 'Rangez.',
        items: ['c', 'a', 'b'].map((id) => ({ id, text: `Étape ${id.toUpperCase()}` })),
      },
    ],
    [
      'match: the set whose members have one partner each is on the left',
      {
        declare: declared('multiple', 'directedPair', ['X B', 'X A', 'Y C']),
        body: `<p>Associez.</p><qti-match-interaction response-identifier="RESPONSE">${[
          ['X', 'Y'],
          ['A', 'B', 'C'],
        ]
          .map(
            (set) =>
              `<qti-simple-match-set>${set.map((id) => `<qti-simple-associable-choice identifier="${id}" match-max="3">${id}</qti-simple-associable-choice>`).join('')}</qti-simple-match-set>`,
          )
          .join('')}</qti-match-interaction>`,
      },
      {
        type: 'match',
        left: [
          { id: 'a', text: 'A', match: 'x' },
          { id: 'b', text: 'B', match: 'x' },
          { id: 'c', text: 'C', match: 'y' },
        ],
        right: [
          { id: 'x', text: 'X' },
          { id: 'y', text: 'Y' },
        ],
      },
    ],
    [
      'associate: firsts on the left, all others on the right',
      {
        declare: declared('multiple', 'pair', ['A P', 'B Q']),
        body: `<p>Associez.</p><qti-associate-interaction response-identifier="RESPONSE">${['A', 'P', 'B', 'Q', 'Z'].map((id) => `<qti-simple-associable-choice identifier="${id}" match-max="1">${id}</qti-simple-associable-choice>`).join('')}</qti-associate-interaction>`,
      },
      {
        type: 'match',
        left: [
          { id: 'a', text: 'A', match: 'p' },
          { id: 'b', text: 'B', match: 'q' },
        ],
        right: ['P', 'Q', 'Z'].map((id) => ({ id: id.toLowerCase(), text: id })),
      },
    ],
    [
      'gap match: numbered gaps on the left',
      {
        declare: declared('multiple', 'directedPair', ['W1 G1', 'W2 G2']),
        body: '<qti-gap-match-interaction response-identifier="RESPONSE"><qti-gap-text identifier="W1" match-max="1">run</qti-gap-text><qti-gap-text identifier="W2" match-max="1">ps</qti-gap-text><p>Lancer : <qti-gap identifier="G1"/>, lister : <qti-gap identifier="G2"/>.</p></qti-gap-match-interaction>',
      },
      {
        type: 'match',
        prompt: 'Lancer : (1), lister : (2).',
        left: [
          { id: 'g1', text: '(1)', match: 'w1' },
          { id: 'g2', text: '(2)', match: 'w2' },
        ],
      },
    ],
    [
      'numeric: a tolerance, a percentage and a range',
      {
        declare: declared('single', 'float', ['3.5']),
        body: `<p>Combien ?</p><p>${entry}</p>`,
        scoring: `<qti-response-condition><qti-response-if><qti-equal tolerance-mode="absolute" tolerance="0.5 0.5"><qti-variable identifier="RESPONSE"/><qti-correct identifier="RESPONSE"/></qti-equal><qti-set-outcome-value identifier="SCORE"><qti-base-value base-type="float">2</qti-base-value></qti-set-outcome-value></qti-response-if><qti-response-else-if><qti-equal tolerance-mode="relative" tolerance="5"><qti-variable identifier="RESPONSE"/><qti-base-value base-type="float">10</qti-base-value></qti-equal><qti-set-outcome-value identifier="SCORE"><qti-base-value base-type="float">1</qti-base-value></qti-set-outcome-value></qti-response-else-if><qti-response-else-if><qti-and><qti-gte><qti-variable identifier="RESPONSE"/><qti-base-value base-type="float">20</qti-base-value></qti-gte><qti-lte><qti-variable identifier="RESPONSE"/><qti-base-value base-type="float">30</qti-base-value></qti-lte></qti-and><qti-set-outcome-value identifier="SCORE"><qti-base-value base-type="float">0</qti-base-value></qti-set-outcome-value></qti-response-else-if></qti-response-condition>`,
      },
      {
        type: 'numeric',
        prompt: 'Combien ?',
        answers: [
          { value: 3.5, tolerance: 0.5 },
          { value: 10, tolerance: '5%', fraction: 0.5 },
          { min: 20, max: 30, fraction: 0 },
        ],
      },
    ],
    [
      'text: a mapping, its case and its shares',
      {
        declare: declared(
          'single',
          'string',
          ['docker*'],
          mapped({ 'docker*': 2, moby: 1 }, 'case-sensitive="false"'),
        ),
        body: `<p>Quel outil ? ${entry}</p>`,
        scoring: 'map_response',
      },
      {
        type: 'text',
        prompt: 'Quel outil ?',
        answers: [{ text: 'docker\\*' }, { text: 'moby', fraction: 0.5 }],
        ignore: ['case', 'spaces'],
      },
    ],
    [
      'cloze: entries and lists in a text',
      {
        declare: `${declared('single', 'string', ['80'])}<qti-response-declaration identifier="R_2" cardinality="single" base-type="identifier"><qti-correct-response><qti-value>u</qti-value></qti-correct-response></qti-response-declaration>`,
        body: `<p>Complétez.</p><p>Le port ${entry} en <qti-inline-choice-interaction response-identifier="R_2"><qti-inline-choice identifier="t">TCP</qti-inline-choice><qti-inline-choice identifier="u">UDP</qti-inline-choice></qti-inline-choice-interaction>.</p>`,
        scoring: `<qti-response-condition><qti-response-if><qti-match><qti-variable identifier="RESPONSE"/><qti-correct identifier="RESPONSE"/></qti-match><qti-set-outcome-value identifier="SCORE"><qti-sum><qti-variable identifier="SCORE"/><qti-base-value base-type="float">0.5</qti-base-value></qti-sum></qti-set-outcome-value></qti-response-if></qti-response-condition><qti-response-condition><qti-response-if><qti-match><qti-variable identifier="R_2"/><qti-correct identifier="R_2"/></qti-match><qti-set-outcome-value identifier="SCORE"><qti-sum><qti-variable identifier="SCORE"/><qti-base-value base-type="float">1.5</qti-base-value></qti-sum></qti-set-outcome-value></qti-response-if></qti-response-condition>`,
      },
      {
        type: 'cloze',
        prompt: 'Complétez.',
        text: 'Le port {{response}} en {{r-2}}.',
        blanks: [
          { id: 'response', type: 'text', ignore: ['spaces'], answers: [{ text: '80' }] },
          {
            id: 'r-2',
            type: 'single',
            options: [
              { id: 't', text: 'TCP' },
              { id: 'u', text: 'UDP', correct: true },
            ],
            weight: 3,
          },
        ],
      },
    ],
  ]
  it.each(cases)('%s', async (_, parts, fields) => {
    const { question, details } = await read(item3(parts))
    expect(question).toMatchObject({ id: 'q-1', ...fields })
    expect(details.filter((detail) => !detail.includes('all or nothing'))).toEqual([])
  })

  it('feedback goes to the option that it names, and else into the explanation', async () => {
    const { question } = await read(
      item3({
        declare: declared('single', 'identifier', ['B']),
        body: choices(1, ['A', 'B']).replace(
          'Choix A',
          'Choix A<qti-feedback-inline outcome-identifier="F" identifier="A" show-hide="show">Non, <b>A</b>.</qti-feedback-inline>',
        ),
        feedback:
          '<qti-modal-feedback outcome-identifier="F" identifier="B" show-hide="show"><qti-content-body><p>Oui.</p></qti-content-body></qti-modal-feedback><qti-modal-feedback outcome-identifier="F" identifier="all" show-hide="hide"><qti-content-body><p>Parce que.</p></qti-content-body></qti-modal-feedback>',
      }),
    )
    expect(question).toMatchObject({
      options: [
        { text: 'Choix A', feedback: 'Non, **A**.' },
        { text: 'Choix B', feedback: 'Oui.' },
      ],
      explanation: 'Parce que.',
    })
  })
})

describe('QTI 2', () => {
  const item2 = (version: '2.1' | '2.2') =>
    `<?xml version="1.0" encoding="UTF-8"?><assessmentItem xmlns="${NAMESPACES[version]}" identifier="ports" title="Ports" adaptive="false" timeDependent="false" xml:lang="fr"><responseDeclaration identifier="RESPONSE" cardinality="multiple" baseType="identifier"><correctResponse><value>B</value></correctResponse><mapping defaultValue="0" lowerBound="0"><mapEntry mapKey="A" mappedValue="-1"/><mapEntry mapKey="B" mappedValue="1"/></mapping></responseDeclaration><outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float"/><itemBody><p>Quel port ? <code>docker  run</code></p><choiceInteraction responseIdentifier="RESPONSE" shuffle="true" maxChoices="0"><simpleChoice identifier="A" fixed="true">Le 22 &amp; le 23<feedbackInline outcomeIdentifier="F" identifier="A" showHide="show">Non.</feedbackInline></simpleChoice><simpleChoice identifier="B">Le 80</simpleChoice></choiceInteraction></itemBody><responseProcessing template="http://www.imsglobal.org/question/qti_v${version.replace('.', 'p')}/rptemplates/map_response"/><modalFeedback outcomeIdentifier="F" identifier="x" showHide="hide"><p>HTTP.</p></modalFeedback></assessmentItem>`

  it.each(['2.1', '2.2'] as const)('an item of %s reads as one of 3.0', async (version) => {
    const { question, details, found } = await read(item2(version))
    expect(found).toEqual({ 'qti-choice-interaction': 1 })
    expect(details).toEqual([])
    expect(question).toEqual({
      id: 'ports',
      type: 'multiple',
      prompt: 'Quel port ? `docker run`',
      options: [
        { id: 'a', text: 'Le 22 & le 23', fixed: true, feedback: 'Non.' },
        { id: 'b', text: 'Le 80', correct: true },
      ],
      policy: 'net-correct',
      explanation: 'HTTP.',
    })
  })

  it('a package is read in the order of its test, with the keywords of its manifest', async () => {
    const resource = (id: string, keyword: string) =>
      `<resource identifier="R-${id}" type="imsqti_item_xmlv2p1" href="items/${id}.xml"><metadata><imsmd:lom xmlns:imsmd="http://www.imsglobal.org/xsd/imsmd_v1p2"><imsmd:general><imsmd:keyword><imsmd:langstring>${keyword}</imsmd:langstring></imsmd:keyword></imsmd:general><imsmd:educational><imsmd:difficulty><imsmd:value>difficult</imsmd:value></imsmd:difficulty></imsmd:educational></imsmd:lom></metadata><file href="items/${id}.xml"/></resource>`
    const zip = await writeZip([
      [
        'imsmanifest.xml',
        `<manifest xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" identifier="M"><resources>${resource('a', 'Réseau')}${resource('b', 'level:apply')}${resource('gone', 'x')}</resources></manifest>`,
      ],
      [
        'test.xml',
        `<assessmentTest xmlns="${NAMESPACES['2.1']}" identifier="T" title="T"><testPart><assessmentSection><assessmentItemRef identifier="b" href="items/b.xml"/><assessmentItemRef identifier="a" href="items/a.xml"/></assessmentSection></testPart></assessmentTest>`,
      ],
      ['items/a.xml', item2('2.1').replace('identifier="ports"', 'identifier="a"')],
      ['items/b.xml', item2('2.1').replace('identifier="ports"', 'identifier="b"')],
      ['items/note.html', '<p>'],
      ['__MACOSX/items/._a.xml', 'no XML'],
      ['shared.xml', '<assessmentStimulus/>'],
    ])
    const { bank, found, report } = await fieldsOf('qti', zip)
    expect(
      bank.questions.map(({ id, level, difficulty, tags }) => ({ id, level, difficulty, tags })),
    ).toEqual([
      { id: 'b', level: 'apply', difficulty: 'hard', tags: undefined },
      { id: 'a', level: undefined, difficulty: 'hard', tags: ['reseau'] },
    ])
    expect(found).toEqual({ 'qti-choice-interaction': 2, assessmentTest: 1, assessmentStimulus: 1 })
    expect(report.filter(({ what }) => what === 'skipped' || what === 'lost')).toEqual([
      { item: 'items/gone.xml', what: 'skipped', detail: 'the manifest names it, and the package lacks it' },
      { item: 'shared.xml', what: 'lost', detail: 'assessmentStimulus: no item' },
      { item: 'test.xml', what: 'lost', detail: 'the test, but for the order of its items' },
    ])
  })
})
