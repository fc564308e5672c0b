/** Writes instants as clocks of a place showed them. */
export type LocalInstant = (instant: Date) => string

/**
 * Instants in a time zone of the IANA database, to the second: `2026-11-22T22:30:00+01:00`, or with `french`
 * `22/11/2026 22:30:00`, which a spreadsheet takes for a date.
 */
export function localInstant(timeZone: string, { french }: { french: boolean }): LocalInstant {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'longOffset',
  })
  return (instant) => {
    const of = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]))
    const time = `${of['hour']}:${of['minute']}:${of['second']}`
    if (french) return `${of['day']}/${of['month']}/${of['year']} ${time}`
    const offset = of['timeZoneName']!.slice('GMT'.length)
    return `${of['year']}-${of['month']}-${of['day']}T${time}${offset === '' ? 'Z' : offset}`
  }
}
