/** Every word of the waiting room, in French. What depends on something is a function of it. */
export const fr = {
  title: "Salle d'attente",
  opens: (at: string) => `Ce devoir ouvre le ${at}.`,
  left: "Temps avant l'ouverture",
  byItself: "Gardez cette page ouverte : elle suit l'heure d'ouverture, et s'ouvrira d'elle-même.",
  code: 'Un code de départ vous sera demandé : votre formateur le donne dans la salle.',
  silent: "Le service ne répond pas pour l'instant : la page le lui redemandera.",
  soon: (minutes: number) => `Ouverture dans ${minutes} ${minutes < 2 ? 'minute' : 'minutes'}.`,
  moved: (at: string) => `L'ouverture a changé : ${at}.`,
  gone: 'Ce devoir ne vous attend plus : demandez à votre formateur.',
  opened: "C'est ouvert : vous pouvez commencer.",
}

export type WaitingWords = typeof fr
