import workerpool from 'workerpool'
import type { Library } from '../domain/questions/type.ts'
import { UnreadableError } from '../exchange/model.ts'
import type { Answers, Outcome, Task } from './tasks.ts'

let known: Promise<Library> | undefined

/** Read with the first task that asks for it, as each task loads what it needs: the process is there in half the time. */
function library(): Promise<Library> {
  known ??= import('../banks/commands.ts')
    .then(({ loadCommands }) => loadCommands(process.argv[2]!))
    .then((loaded) => loaded.library)
  return known
}

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
    case 'check': {
      const { checkYamlText } = await import('../banks/check-bank.ts')
      return checkYamlText(task.yaml, await library(), { file: task.file })
    }
    case 'import': {
      const { draftBanks } = await import('../exchange/draft.ts')
      const { draftInto } = await import('../exchange/into/published.ts')
      return draftInto(await draftBanks(task.format, task.file, await library()), task.into, await library())
    }
    case 'check-upload': {
      const { checkUpload } = await import('./check-upload.ts')
      return checkUpload(task.path, await library())
    }
    case 'import-upload': {
      const { importUpload } = await import('./import-upload.ts')
      return importUpload(task, await library())
    }
    case 'export': {
      const { exportFile } = await import('../exchange/index.ts')
      return exportFile(task.format, task.bank, task.pictures)
    }
    case 'people': {
      const { readPeople } = await import('../delimited/people/read.ts')
      return readPeople(task.file, task.name)
    }
  }
}

workerpool.worker({ work })
