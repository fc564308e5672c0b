/** Every word between a person and their trainers, in French. What depends on something is a function of it. */
export const fr = {
  title: 'Votre formateur',
  call: 'Appeler le formateur',
  messages: 'Vos messages',
  waiting: 'Appel en attente',
  about: (position: number) => `Au sujet de la question ${position}`,
  text: 'Votre message (facultatif)',
  hint: "Votre formateur voit l'appel sur son écran, avec votre nom. L'heure continue de tourner.",
  send: 'Appeler',
  close: 'Fermer',
  called: 'Votre appel est transmis à votre formateur.',
  earlier: 'Appels et messages',
  you: 'Vous',
  trainer: 'Votre formateur',
  question: (position: number) => `question ${position}`,
  wordless: 'Appel sans message',
  standing: { waiting: 'en attente', seen: 'vu' },
  news: {
    message: 'Message de votre formateur',
    answer: 'Votre formateur répond à votre appel',
    seen: (position: number | null) =>
      `Votre formateur a vu votre appel${position === null ? '' : ` (question ${position})`}.`,
    extended: (time: string) => `Vous avez ${time} de plus.`,
  },
  read: "J'ai lu",
}

export type ExchangeWords = typeof fr
