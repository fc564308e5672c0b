import './ui/texts.ts'
import { render } from 'preact'
import { App } from './app.tsx'
import { chooseLanguage, language } from './state/preferences.ts'
import { restoreSession } from './state/session.ts'

await chooseLanguage(language.value)
const page = document.createElement('div')
page.id = 'page'
document.body.append(page)
render(<App />, page)
await restoreSession()
