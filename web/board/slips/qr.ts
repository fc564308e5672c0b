import encodeQR from 'qr'

/** How wide the white around a code must be, in its modules. */
const QUIET = 4

interface Drawn {
  /** Modules on a side, with the white around. */
  side: number
  /** The dark modules as a path of SVG: each row's runs, from the top left. */
  path: string
}

/** The QR code of a text, which a phone still reads where a seventh of it is dirty. */
export function drawQr(text: string): Drawn {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: QUIET })
  const path = rows.flatMap((row, y) => runsOf(row).map(([x, width]) => `M${x} ${y}h${width}v1h-${width}z`))
  return { side: rows.length, path: path.join('') }
}

function runsOf(row: readonly boolean[]): [x: number, width: number][] {
  const runs: [number, number][] = []
  for (const [x, isDark] of row.entries()) {
    if (!isDark) continue
    const last = runs.at(-1)
    if (last && last[0] + last[1] === x) last[1]++
    else runs.push([x, 1])
  }
  return runs
}
