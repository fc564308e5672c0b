import { language } from '../../state/preferences.ts'

/** Instants by the clock of a place, which a record is kept by wherever it is read. */
export function clockOf(timeZone: string) {
  const by = (style: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(language.value, { ...style, timeZone })
    return (iso: string) => format.format(new Date(iso))
  }
  const short = by({ day: '2-digit', month: '2-digit', hour: '2-digit', minute: '2-digit' })
  const [day, hour] = [by({ dateStyle: 'short' }), by({ timeStyle: 'short' })]
  return {
    long: by({ dateStyle: 'long', timeStyle: 'short' }),
    short,
    /** An end in as few words as its start leaves necessary. */
    endOf: (from: string, to: string) => (day(from) === day(to) ? hour(to) : short(to)),
  }
}
