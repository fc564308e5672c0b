/** A question's fields as its YAML has them. */
export type Fields = Record<string, unknown>

/** Something of a list that has an id: an option, an item, a side of a pair, a blank. */
export type Thing = Fields & { id: string }

/** What a difference is about: what earns points, what is read, or how the question is filed. */
export type About = 'key' | 'words' | 'else'

/** One thing of a question that is not as it was. */
export type Difference = {
  about: About
  /** From the question, ids for places in a list: `['options', 'rebuild', 'correct']`. */
  path: (string | number)[]
  /** Null where there was, or is, nothing. */
  before: unknown
  after: unknown
}

/**
 * By what a question of a file was found in the bank: its id, its very words, or words that are nearly the same.
 */
export type FoundBy = 'id' | 'wording' | 'likeness'

/** What an import comes to for one question. */
export type Change = {
  /** In the bank. */
  id: string
  outcome: 'new' | 'changed' | 'same' | 'gone'
  /** Null for what is new or gone, and for what stays because the format has no form for it. */
  by: FoundBy | null
  /** What the file calls it, where that is another id. */
  called: string | null
  differences: Difference[]
}
