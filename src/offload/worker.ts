import workerpool from 'workerpool'
import { checkYamlText } from '../banks/check-bank.ts'
import { loadCommands } from '../banks/commands.ts'
import { readPeople } from '../delimited/people/read.ts'
import { draftBanks } from '../exchange/draft.ts'
import { exportFile } from '../exchange/index.ts'
import { draftInto } from '../exchange/into/published.ts'
import { UnreadableError } from '../exchange/model.ts'
import { checkUpload } from './check-upload.ts'
import { importUpload } from './import-upload.ts'
import type { Answers, Outcome, Task } from './tasks.ts'

const { library } = await loadCommands(process.argv[2]!)

/** One task of the pool. Throws only where this code is at fault. */
async function work(task: Task): Promise<Outcome> {
  try {
    return { isRead: true, answer: await answerTo(task) }
  } catch (error) {
    if (error instanceof UnreadableError) return { isRead: false, reason: error.says }
    throw error
  }
}

async function answerTo(task: Task): Promise<Answers[Task['kind']]> {
  switch (task.kind) {
    case 'check':
      return checkYamlText(task.yaml, library, { file: task.file })
    case 'import':
      return draftInto(await draftBanks(task.format, task.file, library), task.into, library)
    case 'check-upload':
      return checkUpload(task.path, library)
    case 'import-upload':
      return importUpload(task, library)
    case 'export':
      return exportFile(task.format, task.bank, task.pictures)
    case 'people':
      return readPeople(task.file, task.name)
  }
}

workerpool.worker({ work })
