/** An instant as a field for a date and a time has it: by this device's clock, without a zone. */
export function fieldOf(at: Date): string {
  const two = (value: number) => String(value).padStart(2, '0')
  const day = [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join('-')
  return `${day}T${two(at.getHours())}:${two(at.getMinutes())}`
}

/** What such a field says, as an instant. */
export function instantOf(field: string): string {
  return new Date(field).toISOString()
}
