import { useState } from 'preact/hooks'
import { Field } from '../../ui/form.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { nameOf } from '../ui/name.tsx'
import { PeoplePicker } from '../ui/people-picker.tsx'
import { Reasoned, type Said } from '../ui/reasoned.tsx'
import { useSameKey } from '../ui/same-key.ts'
import { fieldOf, instantOf } from '../ui/time-field.ts'
import { said } from '../words/index.ts'
import { type Deed, deedsFor, FOR_SOME, fits } from './choices.ts'
import { doDeed, type Refused } from './deeds.ts'
import type { Person } from './order.ts'

/** For whom: one person, or with null everybody. */
export interface Target {
  person: Person | null
}

interface StepInProps {
  assignment: string
  /** The window has not opened. */
  isToCome: boolean
  closesAt: string
  /** Everybody of the room, some of whom may be chosen. */
  people: readonly Person[]
  target: Target
  onClose(): void
  /** Told in a sentence. */
  onDone(sentence: string): void
}

const MINUTES = '5'
/** How long somebody has to take up what is reopened, when the window closes before. */
const TAKE_UP_MS = 60 * 60_000

/** What a trainer does to an attempt, to some or to all: chosen, with its reason, in a dialog. */
export function StepIn({ target, onClose, ...props }: StepInProps) {
  const { person } = target
  const deeds = deedsFor(person, props.isToCome)
  const words = said.value.live
  return (
    <Dialog title={person ? words.forOne(nameOf(person)) : words.forAll} onClose={onClose}>
      {(close) => (
        <>
          {deeds.length === 0 ? (
            <p>{words.nothing}</p>
          ) : (
            <StepInForm {...props} deeds={deeds} person={person} close={close} />
          )}
          {person && (
            <p class="dialog-foot">
              <a href={`#/review/${person.heard!.member.attempt}`}>{words.review}</a>
            </p>
          )}
        </>
      )}
    </Dialog>
  )
}

interface FormProps extends Omit<StepInProps, 'target' | 'onClose' | 'isToCome'> {
  deeds: readonly Deed[]
  person: Person | null
  close(): void
}

function StepInForm({ assignment, closesAt, people, deeds, person, close, onDone }: FormProps) {
  const [deed, setDeed] = useState<Deed>(deeds[0]!)
  const [long, setLong] = useState(() => ({ minutes: MINUTES, until: takeUpUntil(closesAt) }))
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [refused, setRefused] = useState<readonly Refused[]>([])
  const keyOf = useSameKey()
  const words = said.value.live
  const attempts = person ? [person.heard!.member.attempt] : chosen
  const send = async (given: Said) => {
    const times = { minutes: Number(long.minutes), until: instantOf(long.until) }
    const not = await doDeed({ deed, assignment, person, ...times, attempts, given, keyOf })
    setRefused(not)
    setChosen(not.map(({ attempt }) => attempt))
    if (not.length > 0) return
    // Closed first, so that the focus is back where it was.
    close()
    onDone(words.done[deed](whom()))
  }
  const whom = () => {
    if (person) return nameOf(person)
    return FOR_SOME.includes(deed) ? words.some(attempts.length) : words.everybody
  }
  const choose = (one: Deed) => {
    setDeed(one)
    setRefused([])
  }
  return (
    <Reasoned
      submit={words.deeds[deed]}
      send={send}
      asks={deed === 'seen' ? null : deed === 'message' ? { label: words.text } : undefined}
      isForceable={refused.some(({ code }) => code === 'answers-released')}
    >
      <Deeds deeds={deeds} deed={deed} onDeed={choose} />
      {!person && FOR_SOME.includes(deed) && (
        <Some people={people.filter((one) => fits(deed, one))} chosen={chosen} onChoose={setChosen} />
      )}
      {words.warns[deed] && <Notice kind="warning">{words.warns[deed]}</Notice>}
      <HowLong deed={deed} long={long} onLong={setLong} />
      {refused.length > 0 && <NotDone refused={refused} people={people} />}
    </Reasoned>
  )
}

interface Long {
  minutes: string
  until: string
}

interface HowLongProps {
  deed: Deed
  long: Long
  onLong(long: Long): void
}

function HowLong({ deed, long, onLong }: HowLongProps) {
  const words = said.value.live
  if (deed !== 'extend' && deed !== 'reopen') return null
  return (
    <>
      <Field
        label={words.minutes[deed]}
        type="number"
        min={1}
        required
        value={long.minutes}
        onValue={(minutes) => onLong({ ...long, minutes })}
      />
      {deed === 'reopen' && (
        <Field
          label={words.until}
          hint={said.value.assignments.clock}
          type="datetime-local"
          required
          value={long.until}
          onValue={(until) => onLong({ ...long, until })}
        />
      )}
    </>
  )
}

interface DeedsProps {
  deeds: readonly Deed[]
  deed: Deed
  onDeed(deed: Deed): void
}

function Deeds({ deeds, deed, onDeed }: DeedsProps) {
  const words = said.value.live
  return (
    <fieldset class="ways">
      <legend class="unseen">{words.what}</legend>
      {deeds.map((one) => (
        <label key={one} class="way">
          <input type="radio" name="deed" checked={deed === one} onChange={() => onDeed(one)} />
          <span>{words.deeds[one]}</span>
        </label>
      ))}
    </fieldset>
  )
}

interface SomeProps {
  people: readonly Person[]
  /** Their attempts. */
  chosen: readonly string[]
  onChoose(attempts: string[]): void
}

function Some({ people, chosen, onChoose }: SomeProps) {
  const all = people.map((person) => ({ id: person.heard!.member.attempt, label: nameOf(person) }))
  return <PeoplePicker people={all} chosen={chosen} onChoose={onChoose} />
}

function NotDone({ refused, people }: { refused: readonly Refused[]; people: readonly Person[] }) {
  const names = new Map(people.map((person) => [person.heard?.member.attempt, nameOf(person)]))
  return (
    <Notice kind="bad">
      {refused.map(({ attempt, sentence }) => (
        <p key={attempt}>
          <strong translate={false}>{names.get(attempt)}</strong> : {sentence}
        </p>
      ))}
    </Notice>
  )
}

/** Until the window closes, or for an hour where that is sooner. */
function takeUpUntil(closesAt: string): string {
  return fieldOf(new Date(Math.max(Date.parse(closesAt), Date.now() + TAKE_UP_MS)))
}
