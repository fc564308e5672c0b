import type { QuestionResponse } from '../../../src/domain/questions/type.ts'
import { submitAttempt } from '../../../src/usecases/attempts/submit.ts'
import { saveResponse } from '../../../src/usecases/responses/save.ts'
import { newAttempt, type World } from '../../world.ts'

/** Positions that ask for a command, in the place of a choice. */
const COMMANDS = [9, 10]
const COMMAND = {
  type: 'command',
  text: 'docker run -d --name web -p 8080:80 --restart unless-stopped nginx:1.27',
} as QuestionResponse

/** An attempt of ten questions, eight of choice and two of commands, that was answered, handed in and scored as any. */
export async function closedTemplate(world: World): Promise<string> {
  const { ctx, subject } = await newAttempt(world)
  const { attempt } = subject
  // Another question in its place, as a quiz that draws would have asked it; its first answer is none of it.
  await world.admin.query(
    `UPDATE paper_entries p SET bank_revision_id = q.bank, question_revision_id = q.id, type = 'command',
       option_order = '{}', answer_ids = '{}'
     FROM (SELECT row_number() OVER (ORDER BY r.bank, r.question) AS number, r.id, b.bank_revision_id AS bank
       FROM question_revisions r JOIN bank_revision_questions b ON b.question_revision_id = r.id
       WHERE r.type = 'command') q
     WHERE p.attempt_id = $1 AND p.position = ANY ($2) AND q.number = p.position`,
    [attempt, COMMANDS],
  )
  for (const position of COMMANDS)
    await saveResponse(ctx, {
      attempt,
      position,
      response: COMMAND,
      expectedVersion: null,
    })
  await submitAttempt(ctx, { attempt })
  return attempt
}
