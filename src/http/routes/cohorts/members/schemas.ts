import { z } from 'zod'
import { saying } from '../../../../domain/issue-words.ts'
import { FAULTS } from '../../../../domain/refusals/fields.ts'
import { addMemberInput } from '../../../../usecases/cohorts/members/add.ts'
import { importMembersInput } from '../../../../usecases/cohorts/members/import.ts'
import { Id, Instant, pageOf } from '../../../schemas.ts'
import { Finding } from '../../banks/schemas.ts'
import { Accommodation } from '../../users/schemas.ts'

export const MemberParams = z.strictObject({ cohort: Id, user: Id })

const Member = z
  .strictObject({
    id: Id,
    name: z.string().nullable().meta({ description: 'Null once erased.' }),
    familyName: z.string().nullable(),
    givenName: z.string().nullable(),
    reference: z.string().nullable(),
    email: z.string().nullable().meta({ description: 'One that is verified.' }),
    contactEmail: z.string().nullable().meta({ description: 'One that a trainer wrote down.' }),
    hasAccount: z
      .boolean()
      .meta({ description: 'Signs in by a password of their own, and keeps their own names.' }),
    accommodation: Accommodation,
    joinedAt: Instant,
  })
  .meta({ id: 'Member' })

export const MemberPage = pageOf(Member, 'MemberPage')

export const AddMemberRequest = addMemberInput.omit({ cohort: true }).meta({ id: 'AddMemberRequest' })

const signInCode = z
  .string()
  .nullable()
  .meta({ description: 'Of a new person, shown only here: signs them in at `/v1/auth/resume`.' })

export const AddedMember = z.strictObject({ member: Member, signInCode }).meta({ id: 'AddedMember' })

/** Bytes of a file of people. */
const FILE_LIMIT = 1024 * 1024

/** Text doubles where JSON escapes it. */
export const IMPORT_BODY_LIMIT = FILE_LIMIT * 2

export const ImportMembersRequest = importMembersInput
  .omit({ cohort: true })
  .extend({
    text: z.string().max(FILE_LIMIT).optional().meta({ description: 'The file, where it is UTF-8.' }),
    base64: z
      .base64()
      .max(Math.ceil(FILE_LIMIT / 3) * 4)
      .optional()
      .meta({ description: 'The file as it is, whatever its encoding.' }),
  })
  .refine(({ text, base64 }) => (text === undefined) !== (base64 === undefined), saying(FAULTS.textOrBase64))
  .meta({ id: 'ImportMembersRequest' })

const ImportOutcome = z.enum(['new', 'changed', 'same', 'like']).meta({ id: 'ImportOutcome' })

const PersonField = z
  .enum(['name', 'familyName', 'givenName', 'reference', 'email'])
  .meta({ id: 'PersonField' })

const NamedPerson = z.strictObject({ id: Id, name: z.string().nullable() }).meta({ id: 'NamedPerson' })

const ImportedRow = z
  .strictObject({
    line: z.int().meta({ description: 'Of the file, from 1.' }),
    name: z.string(),
    outcome: ImportOutcome,
    user: NamedPerson.nullable().meta({
      description: 'Who it is; null: a person yet to be made, or undecided.',
    }),
    changes: z.array(PersonField).meta({ description: 'What the file has otherwise; none: they came back.' }),
    like: z.array(NamedPerson).meta({ description: 'Whom it is like, among those whom you follow.' }),
    signInCode,
  })
  .meta({ id: 'ImportedRow' })

export const ImportedMembers = z
  .strictObject({
    applied: z.boolean().meta({ description: 'False: nothing was changed.' }),
    rows: z.array(ImportedRow).meta({ description: 'Of the rows that are not wrong.' }),
    findings: z.array(Finding).meta({ description: '`column` counts those of the table.' }),
  })
  .meta({ id: 'ImportedMembers' })
