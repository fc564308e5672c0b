/** What this browser keeps for a person between visits: choices, no answers and no tokens. Private windows may keep nothing. */
export const kept = {
  read(name: string): string | null {
    try {
      return localStorage.getItem(`bareme.${name}`)
    } catch {
      return null
    }
  },
  write(name: string, value: string | null): void {
    try {
      if (value === null) localStorage.removeItem(`bareme.${name}`)
      else localStorage.setItem(`bareme.${name}`, value)
    } catch {
      // It is then asked anew at the next visit.
    }
  },
}
