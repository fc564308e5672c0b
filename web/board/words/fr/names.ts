export const names = {
  person: (place: number) => `Personne ${place}`,
  erased: '(effacé)',
  hidden: '(masqué)',
}
