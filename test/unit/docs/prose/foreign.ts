/** What texts name that nothing of the project is called, each with why. */
export const FOREIGN: Record<string, string> = {
  './data': 'made by the first start',
  '<bank>.draft.yaml': "an author's, until it is complete",
  '*.draft.yaml': "an author's, until it is complete",
  'quiz.yaml': "an operator's own values",
  'report.json': 'in the archive that an import answers with',
  'YYYYMMDDHHMM_what.sql': 'the pattern of a name',
  positionnement: 'a tag of the banks',
  pg_dump: "PostgreSQL's",
  ERR_UNKNOWN_FILE_EXTENSION: "Node's",
  NODE_EXTRA_CA_CERTS: "Node's",
  max_prepared_statements: "PgBouncer's",
  engines: "npm's",
  homePage: "xAPI's",
  completion: "xAPI's",
}
