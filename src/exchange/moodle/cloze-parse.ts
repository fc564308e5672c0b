/** One of the alternatives of an embedded answer; `percent` is null when it is no number. */
export type Alternative = { percent: number | null; text: string; feedback: string }

/** An embedded answer such as `{1:SHORTANSWER:=yes~%50%maybe#almost}`; `kind` by its long name, without its display. */
export type Embedded = {
  weight: number
  kind: 'MULTICHOICE' | 'MULTIRESPONSE' | 'SHORTANSWER' | 'SHORTANSWER_C' | 'NUMERICAL'
  alternatives: Alternative[]
}

const START = /\{\s{0,10}(\d{0,6})\s{0,10}:\s{0,10}([A-Z]{2,13}(?:_[A-Z]{1,2})?)\s{0,10}:/y
const NAMES: [Embedded['kind'], RegExp][] = [
  ['MULTICHOICE', /^(MULTICHOICE(_(V|H|S|VS|HS))?|MC(V|H|S|VS|HS)?)$/],
  ['MULTIRESPONSE', /^(MULTIRESPONSE(_(H|S|HS))?|MR(H|S|HS)?)$/],
  ['SHORTANSWER_C', /^(SHORTANSWER_C|SAC|MWC)$/],
  ['SHORTANSWER', /^(SHORTANSWER|SA|MW)$/],
  ['NUMERICAL', /^(NUMERICAL|NM)$/],
]

/** The text with each embedded answer put through `replace`, in one pass. */
export function replaceEmbedded(text: string, replace: (embedded: Embedded) => string): string {
  const pieces: string[] = []
  let done = 0
  let at = text.indexOf('{')
  let isClosed = true
  while (at !== -1 && isClosed) {
    START.lastIndex = at
    const [start, weight, name] = START.exec(text) ?? []
    const kind = NAMES.find(([, pattern]) => name !== undefined && pattern.test(name))?.[0]
    if (start !== undefined && kind !== undefined) {
      const end = endOf(text, at + start.length)
      isClosed = end !== -1
      if (isClosed) {
        const alternatives = split(text.slice(at + start.length, end), '~').map(alternative)
        pieces.push(
          text.slice(done, at),
          replace({ weight: weight ? Number(weight) : 1, kind, alternatives }),
        )
        done = end + 1
      }
    }
    at = text.indexOf('{', Math.max(done, at + 1))
  }
  return [...pieces, text.slice(done)].join('')
}

/** The place of the brace that closes the answer, from `from`; -1 when none does. */
function endOf(text: string, from: number): number {
  let at = text.indexOf('}', from)
  while (at !== -1 && text[at - 1] === '\\') at = text.indexOf('}', at + 1)
  return at
}

function alternative(source: string): Alternative {
  const [, sign, percent] = /^\s{0,10}(=|%(-?\d{1,3}(?:[.,]\d{0,10})?)%)/.exec(source) ?? ['']
  const body = sign === undefined ? source : source.slice(source.indexOf(sign) + sign.length)
  const [text = '', ...feedback] = split(body, '#')
  return {
    percent: percent === undefined ? (sign === '=' ? 100 : 0) : Number(percent.replace(',', '.')),
    text: withoutEscapes(text).trim(),
    feedback: withoutEscapes(feedback.join('#')).trim(),
  }
}

/** Cut at a sign that no backslash stands before; `&#` starts an entity. */
function split(text: string, sign: '~' | '#'): string[] {
  return text.split(sign === '~' ? /(?<!\\)~/ : /(?<![\\&])#/)
}

function withoutEscapes(text: string): string {
  return text.replace(/\\([}#~])/g, '$1')
}

/** A text for inside an embedded answer. A backslash at its end would take the next sign with it. */
export function escapeEmbedded(text: string): string {
  return text.replace(/[}#~]/g, '\\$&').replace(/\\$/, '\\ ')
}
