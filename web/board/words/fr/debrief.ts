import { some } from './some.ts'

export const debrief = {
  title: 'La correction en salle',
  lead: 'Question par question, sur grand écran : l’énoncé, ce que le groupe a répondu, puis la réponse et pourquoi. Aucun nom n’apparaît.',
  tells: 'Montrer les réponses maintenant les donne à toute la salle.',
  notReleased: 'Elles ne sont pas encore publiées pour ce devoir.',
  yetCount: (count: number) => `${some(count, 'personne doit', 'personnes doivent')} encore passer ce quiz.`,
  yet: (count: number, names: string) =>
    `${count < 2 ? 'Doit' : 'Doivent'} encore passer ce quiz : ${names}.`,
  allow: 'Montrer quand même',
  loading: (count: number, of: number) => `Lecture des copies : ${count} sur ${of}…`,
  empty: "Aucune copie n'a encore été rendue.",
  over: (questions: number, papers: number) =>
    `${some(questions, 'question', 'questions')}, ${some(papers, 'copie', 'copies')}.`,
  order: 'Ordre des questions',
  orders: { quiz: 'Celui du quiz', hardest: 'Les plus difficiles d’abord' },
  keys: 'Flèches ou télécommande pour avancer et reculer, Début et Fin pour les bouts, Échap pour sortir.',
  start: 'Commencer',
  at: (place: number, of: number) => `Question ${place} sur ${of}`,
  steps: { prompt: 'l’énoncé', answers: 'ce qui a été répondu', key: 'la bonne réponse' },
  question: 'La question',
  none: 'Sans réponse',
  judged: 'Les réponses du groupe',
  often: 'Le plus souvent',
  back: 'Reculer',
  next: 'Avancer',
  leave: 'Sortir',
}
