import { some } from '../../../board/words/en/some.ts'
import type { AdminWords } from '../fr/index.ts'

const formats = {
  'moodle-xml': 'Moodle (XML)',
  gift: 'GIFT (text of Moodle)',
  aiken: 'Aiken (plain text)',
  csv: 'Spreadsheet (CSV)',
}

export const files: AdminWords['files'] = {
  export: 'Take it to another system',
  format: 'Format of the file',
  download: 'Download',
  outFormats: {
    ...formats,
    qti12: 'QTI 1.2 (for Canvas, Blackboard)',
    qti21: 'QTI 2.1 (for OpenOlat, TAO)',
    qti3: 'QTI, version 3.0',
  },
  exportedWhole: (file) => `${file} is downloaded: all passed as it was.`,
  exported: (file) => `${file} is downloaded. This is what the format cannot say:`,
  losses: {
    missing: { title: 'Missing', why: 'The file lacks what a bank needs: you add it.' },
    changed: { title: 'Changed', why: 'Carried over as something near: read it again.' },
    lost: { title: 'Lost', why: 'A detail stayed behind.' },
    skipped: { title: 'Left out', why: 'The whole question stayed behind.' },
  },
  ofQuestions: (count) => `of ${some(count, 'question', 'questions')}`,
  severities: { error: 'error', warning: 'to read again' },
  at: (line, column) => `Line ${line}, column ${column}`,
  rule: 'Rule:',
  sending: 'Sending the file…',
  reading: 'Reading the file…',
  check: 'Check',
  checkWhy:
    'The YAML file of a bank, or a ZIP of several with their pictures. All that is wrong is told at once, line by line; nothing is kept or published.',
  checkFile: 'YAML file or ZIP',
  orText: 'Or the text of the file: mend it here, then check again',
  clean: 'Nothing is wrong: this file may be published.',
  errors: (errors, warnings) =>
    `${some(errors, 'error', 'errors')}${warnings > 0 ? `, and ${some(warnings, 'point', 'points')} to read again` : ''}. A bank with an error is not published.`,
  warnings: (count) =>
    `${some(count, 'point', 'points')} to read again; nothing keeps it from being published.`,
  importWhy:
    'A file of another system becomes a bank: you see first what passes and what is lost, then you take its files away. Nothing is kept or published here.',
  importFile: 'File to read',
  importFileHint: '64 MiB at most, pictures included.',
  anyFormat: 'Told by the content',
  inFormats: { ...formats, qti: 'QTI 1.2 to 3.0', text: 'a quiz as text' },
  into: 'Compare it with a published bank',
  intoNone: '(no: a new bank)',
  read: 'Read the file',
  imported: 'What the file holds',
  recognised: (format, items) => `Read as ${format}${items === '' ? '' : `; found: ${items}`}.`,
  complete: 'Nothing is missing: all of it may be published.',
  incomplete: 'Something is still missing: complete the drafts before you publish them.',
  ready: 'complete',
  draft: 'draft',
  seeYaml: 'See the file',
  notAsItWas: 'What did not pass as it was',
  changes: 'What the file changes in the bank',
  outcomes: {
    changed: (count) => `${count} changed`,
    new: (count) => `${count} new`,
    gone: (count) => `${count} not in the file`,
    same: (count) => `${count} the same`,
  },
  outcome: { changed: 'changed', new: 'new', gone: 'not in the file, stays in the bank', same: 'the same' },
  allSame: 'The file changes nothing in this bank.',
  changesKey: 'the answer expected changes',
  nothing: '(nothing)',
  next: 'What comes next',
  saveZip: 'Take the files (ZIP)',
  saveYaml: 'Take the YAML alone',
  steps: {
    unpack: 'Put the files into the questions folder, on the server.',
    complete: 'Complete what is missing, then take “.draft” out of the names of the drafts.',
    publish: 'Check, then publish, by these commands.',
  },
}
