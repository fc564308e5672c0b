import decodeQR from 'qr/decode.js'
import { expect, test } from 'vitest'
import { drawQr } from '../../../web/board/slips/qr.ts'

/** Pixels on a side of a module. */
const SCALE = 4

/** The path as a camera sees it: dark on white, with the white around it. */
function seen(text: string) {
  const { side: modules, path } = drawQr(text)
  const side = modules * SCALE
  const data = new Uint8ClampedArray(4 * side * side).fill(255)
  const runs = [...path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)].map((run) => run.map(Number))
  for (const [, x, y, width] of runs)
    for (let row = 0; row < SCALE; row++)
      for (let column = 0; column < width! * SCALE; column++) {
        const at = (y! * SCALE + row) * side + x! * SCALE + column
        data.fill(0, 4 * at, 4 * at + 3)
      }
  return { width: side, height: side, data }
}

test.each([
  'http://127.0.0.1:3000/#/join/K7M2-P0R1',
  'https://bareme.example.org/#/resume/7QK2-M0R1-SA9X-W3BT',
  'x',
])('a phone reads %s from what is drawn', (link) => {
  expect(decodeQR(seen(link))).toBe(link)
})
