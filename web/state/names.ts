import { signal } from '@preact/signals'

const NAME = 'bareme.names-hidden'

/** Whether the board shows no names of people, as while it is projected: of this tab alone, over a reload too. */
export const areNamesHidden = signal(read() !== null)

export function hideNames(hide: boolean): void {
  areNamesHidden.value = hide
  try {
    if (hide) sessionStorage.setItem(NAME, 'yes')
    else sessionStorage.removeItem(NAME)
  } catch {
    // It then holds until the page is loaded anew.
  }
}

function read(): string | null {
  try {
    return sessionStorage.getItem(NAME)
  } catch {
    return null
  }
}
