const DURATION = /^P(?=\d|T\d)(?:(\d{1,5})D)?(?:T(?=\d)(?:(\d{1,6})H)?(?:(\d{1,7})M)?(?:(\d{1,8})S)?)?$/

/** ISO 8601 durations of whole days, hours, minutes and seconds; months have no fixed length and are refused. */
export const DURATION_PATTERN = DURATION

/** Milliseconds of a duration such as `PT15M` or `P1DT2H`; a day is 24 hours. Null when it is not one. */
export function durationMs(text: string): number | null {
  const match = DURATION.exec(text)
  if (match === null) return null
  const [days, hours, minutes, seconds] = match.slice(1).map((part) => Number(part ?? 0)) as number[]
  return (((days! * 24 + hours!) * 60 + minutes!) * 60 + seconds!) * 1000
}
