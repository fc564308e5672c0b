/** Kinds of platforms by what they call themselves, under the names that people know. */
export const FAMILIES = {
  moodle: 'Moodle',
  canvas: 'Canvas',
  desire2learn: 'Brightspace',
  blackboard: 'Blackboard',
} as const

export type Family = keyof typeof FAMILIES
