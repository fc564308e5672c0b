/**
 * Columns that may hold something of a person, all of which an erasure empties or deletes. `canaries.test.ts` fills each and
 * finds nothing of it afterwards.
 */
export const ERASED: Record<string, string[]> = {
  users: [
    'name',
    'family_name',
    'given_name',
    'reference',
    'email',
    'contact_email',
    'password_hash',
    'resume_code_hash',
  ],
  attempt_calls: ['text'],
  attempt_events: ['data'],
  audit_log: ['reason', 'actor_name'],
  auth_failures: ['address'],
  external_ids: ['external_id'],
  idempotency_keys: ['key', 'body_hash', 'body'],
  launch_links: ['token_hash'],
  lti_identities: ['sub'],
  messages: ['text'],
  question_reports: ['text', 'answer'],
  refresh_tokens: ['token_hash', 'successor_salt'],
  score_overrides: ['comment'],
}

/** What was answered and what it earned: statistics stand on it, so that it stays, under an id that leads to nobody. */
export const ANSWERS: Record<string, string[]> = {
  question_score_parts: ['parts'],
  question_scores: ['chosen', 'parts'],
  response_journal: ['response'],
  responses: ['response', 'revealed'],
  score_overrides: ['graded'],
  staged_scores: ['score', 'before', 'questions', 'overridden'],
}

/** Ids, words of a vocabulary, keys of the service, and what authors and trainers say of quizzes and cohorts. */
export const IMPERSONAL: Record<string, string[]> = {
  assignment_overrides: ['release'],
  assignments: ['quiz', 'release', 'start_code_sealed'],
  attempt_events: ['event', 'actor_kind'],
  attempt_scores: ['state', 'cause'],
  attempts: ['quiz', 'kind', 'state', 'seed', 'limited_by', 'close_reason'],
  attestations: ['code'],
  // Which fields changed, and between what ids and states: never what a person is called.
  audit_log: ['actor_role', 'action', 'object_type', 'object_id', 'before', 'after', 'actor_kind'],
  bank_revisions: ['bank', 'hash', 'title', 'module', 'chapter', 'language', 'license', 'credits'],
  banks: ['bank'],
  client_assertions: ['jti'],
  client_secrets: ['secret_hash'],
  clients: ['name', 'scopes', 'jwks', 'jwks_uri'],
  cohorts: ['name', 'time_zone'],
  corrections: ['bank', 'question', 'key_hash', 'policy', 'key', 'reason', 'cohorts', 'state'],
  id_keys: ['key'],
  idempotency_keys: ['caller', 'operation', 'headers'],
  join_codes: ['code_hash'],
  launch_links: ['quiz'],
  launches: ['code_hash', 'origin', 'page', 'browser_hash'],
  lti_columns: ['url'],
  lti_contexts: ['context_id', 'memberships_url'],
  lti_deployments: ['deployment_id'],
  lti_issuers: ['issuer', 'jwks_uri'],
  lti_links: ['resource_link_id', 'lineitems_url', 'lineitem_url', 'ags_scopes'],
  // Drawn for one login, and told nobody's.
  lti_logins: ['state_hash', 'browser_hash', 'nonce_hash', 'storage_target'],
  lti_platforms: [
    'client_id',
    'name',
    'product_family',
    'authorization_endpoint',
    'token_endpoint',
    'token_audience',
    'scopes',
    'frame_origins',
    'state',
  ],
  // Between a platform and us; gone within the hour.
  lti_pickings: ['code_hash', 'deployment_id', 'return_url', 'data'],
  lti_registrations: ['code_hash', 'hosts'],
  // Points of a sitting, which goes on without a name.
  lti_scores: ['state', 'failure', 'should', 'told'],
  // Pictures of questions, which authors show.
  media: ['hash', 'id', 'type', 'bytes'],
  paper_entries: ['type', 'option_order', 'answer_ids'],
  publications: ['kind', 'slug', 'event'],
  question_reports: ['key_hash', 'state'],
  question_revisions: ['bank', 'question', 'hash', 'key_hash', 'type', 'content'],
  question_scores: ['state', 'key_hash', 'corrections'],
  questions: ['bank', 'question'],
  quiz_revisions: ['quiz', 'hash', 'content'],
  quizzes: ['quiz', 'module', 'chapter', 'chapter_title', 'language'],
  // Signed over ids, states and answers.
  receipts: ['jws'],
  response_journal: ['outcome'],
  schema_migrations: ['number', 'name', 'hash'],
  sessions: ['revoke_reason', 'origin'],
  signing_keys: ['kid', 'purpose', 'algorithm', 'public_jwk', 'private_encrypted'],
  staged_scores: ['step'],
  stamped_in: ['database'],
  users: ['role'],
  // Ids, states and instants alone.
  webhook_deliveries: ['state', 'body', 'last_error'],
  webhook_endpoints: ['url', 'event_types', 'secret_sealed', 'former_secret_sealed', 'disabled_reason'],
  webhook_events: ['type', 'data'],
}
