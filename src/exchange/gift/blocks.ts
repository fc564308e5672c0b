/** Lines of a GIFT file between blank ones. Comment lines stand apart, as they may come anywhere in a question. */
export type GiftBlock = {
  text: string
  /** The number, in the file, of each line of `text`, from 1. */
  lines: number[]
  /** What follows `//`, line by line. */
  comments: string[]
}

const CATEGORY = '$CATEGORY:'

/** The blocks of a file; a category is a block of its own even without the blank line after it. */
export function giftBlocks(text: string): GiftBlock[] {
  const blocks: GiftBlock[] = []
  let block = emptyBlock()
  const close = () => {
    blocks.push(block)
    block = emptyBlock()
  }
  for (const [index, line] of text.split('\n').entries()) {
    const trimmed = line.trim()
    if (trimmed === '') close()
    else if (trimmed.startsWith('//')) block.comments.push(trimmed.slice(2).trim())
    else {
      block.text += block.lines.length === 0 ? line : `\n${line}`
      block.lines.push(index + 1)
      if (block.lines.length === 1 && categoryOf(block) !== null) close()
    }
  }
  close()
  for (const one of blocks) withoutFence(one)
  return blocks.filter(({ lines, comments }) => lines.length + comments.length > 0)
}

const FENCE = /^\s*(`{3,}|~{3,})\w{0,20}\s*$/

/** Takes away the marks of a block of code in which the questions were copied, and leaves those of a question's own. */
function withoutFence(block: GiftBlock) {
  const texts = block.text.split('\n')
  const count = texts.filter((line) => FENCE.test(line)).length
  const isEnd = texts.length > 1 && FENCE.test(texts.at(-1)!) && texts.at(-2)!.trimEnd().endsWith('}')
  const isStart = FENCE.test(texts[0]!) && (isEnd || count % 2 === 1)
  const [from, to] = [isStart ? 1 : 0, texts.length - (isEnd ? 1 : 0)]
  block.text = texts.slice(from, to).join('\n')
  block.lines = block.lines.slice(from, to)
}

/** The category that a block names; null for any other block. */
export function categoryOf(block: GiftBlock): string | null {
  const text = block.text.trim()
  return text.startsWith(CATEGORY) ? text.slice(CATEGORY.length).trim() : null
}

/** Values of `[name:value]` in a comment; `\]` is a bracket of the value. */
export function marksIn(comment: string, name: string): string[] {
  const opening = `[${name}:`
  const values: string[] = []
  for (let at = comment.indexOf(opening); at !== -1; at = comment.indexOf(opening, at)) {
    at += opening.length
    let end = comment.indexOf(']', at)
    while (end !== -1 && comment[end - 1] === '\\') end = comment.indexOf(']', end + 1)
    if (end === -1) break
    values.push(comment.slice(at, end).replaceAll('\\]', ']').trim())
    at = end
  }
  return values
}

function emptyBlock(): GiftBlock {
  return { text: '', lines: [], comments: [] }
}
