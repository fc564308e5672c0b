import type { WaitingWords } from './fr.ts'

/** Every word of the waiting room, in English. */
export const en: WaitingWords = {
  title: 'Waiting room',
  opens: (at) => `This assignment opens on ${at}.`,
  left: 'Time until it opens',
  byItself: 'Keep this page open: it follows the time of opening, and will open by itself.',
  code: 'You will be asked for a start code: your trainer gives it in the room.',
  silent: 'The service does not answer just now: the page will ask it again.',
  soon: (minutes) => `It opens in ${minutes} ${minutes < 2 ? 'minute' : 'minutes'}.`,
  moved: (at) => `The opening has moved: ${at}.`,
  gone: 'This assignment is no longer waiting for you: ask your trainer.',
  opened: 'It is open: you may start.',
}
