import { useState } from 'preact/hooks'
import type { Bank } from '../../api/types.ts'
import { Heads, Table } from '../../board/ui/table.tsx'
import { shortly } from '../../board/ui/times.ts'
import { Field } from '../../ui/form.tsx'
import { useLoaded } from '../../ui/loaded.ts'
import { Pending } from '../../ui/notice.tsx'
import { words as pages } from '../../words/index.ts'
import { Commands } from '../ui/commands.tsx'
import { said } from '../words/index.ts'
import { listBanks } from './data.ts'
import { Section } from './section.tsx'

/** Every bank that is published, module by module. */
export function Banks() {
  const { value: banks, error, again } = useLoaded(listBanks, [])
  const words = said.value.banks
  return (
    <Section tab="banks">
      <Pending value={banks} error={error} again={again} />
      {banks?.length === 0 && (
        <div class="card block">
          <p class="lead">{words.empty}</p>
          <Commands commands={[[words.publish, 'npm run bareme -- bank publish']]} />
        </div>
      )}
      {banks && banks.length > 0 && <Found banks={banks} />}
    </Section>
  )
}

const folded = (text: string) => text.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '')

function Found({ banks }: { banks: readonly Bank[] }) {
  const [text, setText] = useState('')
  const words = said.value.banks
  const wanted = folded(text.trim())
  const found = banks.filter(({ bank, title }) => folded(`${bank} ${title}`).includes(wanted))
  const modules = [...new Set(found.map(({ module }) => module))]
  const questions = found.reduce((sum, bank) => sum + bank.questions, 0)
  return (
    <>
      <search>
        <Field label={words.search} type="search" value={text} onValue={setText} />
      </search>
      <p class="hint" role="status">
        {found.length === 0 ? words.none : words.count(found.length, questions)}
      </p>
      {modules.map((module) => (
        <section key={module} class="block" aria-labelledby={`module-${module}`}>
          <h2 id={`module-${module}`}>{pages.value.home.modules[module] ?? module}</h2>
          <List module={module} banks={found.filter((bank) => bank.module === module)} />
        </section>
      ))}
    </>
  )
}

function List({ module, banks }: { module: string; banks: readonly Bank[] }) {
  const words = said.value.banks
  return (
    <Table label={module} class="banks">
      <Heads titles={[words.name, words.questions, words.published]} />
      <tbody>
        {banks.map(({ bank, title, language, questions, publishedAt }) => (
          <tr key={bank}>
            <th scope="row">
              <a href={`#/admin/bank/${bank}`} lang={language}>
                {title}
              </a>
              <code translate={false}>{bank}</code>
            </th>
            <td class="figure">{questions}</td>
            <td>{shortly(publishedAt)}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
