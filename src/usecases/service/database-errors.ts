/** Lets `http` tell a database that is away from a fault of ours, without reaching into `db`. */
export { isDatabaseAway } from '../../db/failures.ts'
