const CODES = ['ENOSPC', 'EDQUOT', 'EFBIG']

/** Whether something failed for want of room: on the disk, or in what of it one may use. */
export function isDiskFull(error: unknown): boolean {
  return CODES.includes((error as { code?: string } | null)?.code ?? '')
}
