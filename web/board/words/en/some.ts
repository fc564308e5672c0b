/** A count with its noun. */
export const some = (count: number, one: string, several: string) =>
  `${count} ${Math.abs(count) === 1 ? one : several}`
