import type { ComponentChildren } from 'preact'
import { areNamesHidden, hideNames } from '../state/names.ts'
import { keepLanguage, keepTheme, language, THEMES, type Theme, theme } from '../state/preferences.ts'
import { isTrainer, joinable, me } from '../state/session.ts'
import { LANGUAGES, type Language, words } from '../words/index.ts'
import { leave } from './leave.ts'
import { Places } from './places.tsx'

/** By plain http from another machine: who shares its network can read along. */
const isInTheClear = location.protocol === 'http:' && !isSecureContext

/** What stands around every screen. */
export function Frame({ children }: { children: ComponentChildren }) {
  const toContent = () => document.getElementById('content')?.focus()
  return (
    <>
      <button type="button" class="button skip" onClick={toContent}>
        {words.value.frame.skip}
      </button>
      <header class="head">
        <div class="top">
          <a class="brand" href="#/" translate={false}>
            Barème
          </a>
          <Places />
          <nav class="top-tools" aria-label={words.value.frame.tools}>
            {isTrainer.value && <NamesSwitch />}
            <LanguageChoice />
            <ThemeChoice />
            <Person />
          </nav>
        </div>
        {isTrainer.value && isInTheClear && <p class="in-the-clear">{words.value.frame.inTheClear}</p>}
      </header>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
    </>
  )
}

const NAMES: Record<Language, string> = { fr: 'Français', en: 'English' }

function LanguageChoice() {
  return (
    <label class="pick">
      <span class="unseen">{words.value.frame.language}</span>
      <select
        value={language.value}
        onChange={(event) => void keepLanguage(event.currentTarget.value as Language)}
      >
        {LANGUAGES.map((one) => (
          <option key={one} value={one} lang={one} translate={false}>
            {NAMES[one]}
          </option>
        ))}
      </select>
    </label>
  )
}

function ThemeChoice() {
  const { theme: label, themes } = words.value.frame
  return (
    <label class="pick">
      <span class="unseen">{label}</span>
      <select value={theme.value} onChange={(event) => keepTheme(event.currentTarget.value as Theme)}>
        {THEMES.map((one) => (
          <option key={one} value={one}>
            {themes[one]}
          </option>
        ))}
      </select>
    </label>
  )
}

/** For who projects the board: nobody's name is for the whole room. */
function NamesSwitch() {
  const isOn = areNamesHidden.value
  return (
    <button
      type="button"
      class="button button-quiet switch"
      role="switch"
      aria-checked={isOn}
      onClick={() => hideNames(!isOn)}
    >
      {words.value.frame.hideNames}
    </button>
  )
}

function Person() {
  if (!me.value) return null
  return (
    <div class="person">
      <a class="person-name" href="#/me" title={words.value.frame.account} translate={false}>
        {me.value.name}
      </a>
      {joinable.value !== null && (
        <a class="button button-quiet" href="#/account/join">
          {words.value.launch.join}
        </a>
      )}
      <button type="button" class="button button-quiet" onClick={() => void leave()}>
        {words.value.frame.signOut}
      </button>
    </div>
  )
}
