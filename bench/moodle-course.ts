import { randomBytes } from 'node:crypto'
import { crc32 } from 'node:zlib'

/** How large a Moodle XML file is made. */
export type CourseSize = {
  questions: number
  categories: number
  /** Bytes of the picture of a question, before base64; none for 0. */
  pictureBytes: number
}

const SUBJECTS = ['un conteneur', 'une image', 'un volume', 'un réseau', 'un pod', 'un service', 'un rôle']
const PLACES = ['sur le disque', 'en mémoire', 'dans un registre', 'sur un autre nœud', 'nulle part']

/** A course's question bank as Moodle exports it: single and multiple choices, short answers and numbers, with pictures. */
export function moodleCourse({ questions, categories, pictureBytes }: CourseSize): Buffer {
  const parts: Buffer[] = [Buffer.from('<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n')]
  const each = Math.ceil(questions / categories)
  for (let number = 0; number < questions; number += 1) {
    if (number % each === 0) parts.push(Buffer.from(category(number / each + 1)))
    parts.push(Buffer.from(question(number, pictureBytes)))
  }
  parts.push(Buffer.from('</quiz>\n'))
  return Buffer.concat(parts)
}

function category(number: number): string {
  const path = `$course$/top/Cours de conteneurs/Chapitre ${number}`
  return `<question type="category"><category><text>${path}</text></category><info format="html"><text></text></info></question>\n`
}

function question(number: number, pictureBytes: number): string {
  const subject = SUBJECTS[number % SUBJECTS.length]!
  const shown = pictureBytes > 0 ? '<p><img src="@@PLUGINFILE@@/schema.png" alt="Le schéma"></p>' : ''
  const text = `<p>Question ${number} : où se trouve <b>${subject}</b> quand la commande <code>docker run -d --name web-${number} nginx</code> a rendu la main ?</p>${shown}`
  const file =
    pictureBytes > 0
      ? `<file name="schema.png" path="/" encoding="base64">${picture(pictureBytes).toString('base64')}</file>`
      : ''
  return `<!-- question: ${number} -->
<question type="${TYPES[number % TYPES.length]}">
  <name><text>Question ${number} sur ${subject}</text></name>
  <questiontext format="html"><text><![CDATA[${text}]]></text>${file}</questiontext>
  <generalfeedback format="html"><text><![CDATA[<p>Relisez le chapitre : ${subject} y est décrit, avec ses limites.</p>]]></text></generalfeedback>
  <defaultgrade>${1 + (number % 3)}.0000000</defaultgrade>
  <penalty>0.3333333</penalty>
  <hidden>0</hidden>
  <idnumber></idnumber>
  ${answers(number)}
</question>
`
}

/** A PNG of as many bytes, as far as its chunks go: what its pixels are nobody looks at. */
function picture(bytes: number): Buffer {
  const size = Buffer.from('00000280000001e00802000000', 'hex')
  const pixels = randomBytes(Math.max(1, bytes - 57))
  const chunks = [chunk('IHDR', size), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))]
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), ...chunks])
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name), data])
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  checksum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, checksum])
}

const TYPES = ['multichoice', 'multichoice', 'shortanswer', 'numerical']

function answers(number: number): string {
  const answer = (fraction: number, text: string) =>
    `<answer fraction="${fraction}" format="html"><text><![CDATA[${text}]]></text><feedback format="html"><text></text></feedback></answer>`
  if (number % 4 === 2) return `<usecase>0</usecase>${answer(100, `web-${number}`)}`
  if (number % 4 === 3)
    return `${answer(100, String(number))}<units></units><unitgradingtype>0</unitgradingtype>`
  const isSingle = number % 4 === 0
  const fractions = isSingle ? [100, 0, 0, 0, 0] : [50, 50, -50, -50, 0]
  return `<single>${isSingle}</single><shuffleanswers>true</shuffleanswers><answernumbering>abc</answernumbering>
  ${PLACES.map((place, index) => answer(fractions[index]!, `<p>${place}, comme <i>${number}</i></p>`)).join('\n  ')}`
}
