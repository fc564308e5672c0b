import { useEffect, useRef, useState } from 'preact/hooks'
import { duration } from '../../ui/format.ts'
import type { Paper } from '../paper.ts'
import { Correspondence } from './correspondence.tsx'
import type { Exchange } from './exchange.ts'
import type { News } from './news.ts'
import './exchange.css'
import { told } from './words/index.ts'

/** The way to one's trainer during a paper, and what came from there, in sight until it is read. */
export function Panel({ paper }: { paper: Paper }) {
  const said = told.value
  const [isOpen, setOpen] = useState(false)
  const [announced, announce] = useState('')
  const { calls, messages } = paper.exchange.heard.value
  const mayCall = paper.attempt.assignment !== null
  const isWaiting = calls.some(({ closedAt }) => closedAt === null)
  return (
    <>
      {(mayCall || messages.length > 0) && (
        <p class="exchange-tools">
          {isWaiting && <span class="badge badge-now">{said.waiting}</span>}
          <button type="button" class="button button-small" onClick={() => setOpen(true)}>
            {mayCall ? said.call : said.messages}
          </button>
        </p>
      )}
      <p class="unseen" role="status">
        {announced}
      </p>
      <Unread exchange={paper.exchange} />
      {isOpen && (
        <Correspondence paper={paper} onClose={() => setOpen(false)} onCalled={() => announce(said.called)} />
      )}
    </>
  )
}

function Unread({ exchange }: { exchange: Exchange }) {
  const said = told.value
  const list = useRef<HTMLDivElement>(null)
  // The region is there before what it is to read out.
  const [isReady, setReady] = useState(false)
  useEffect(() => setReady(true), [])
  const dismiss = (one: News) => {
    const buttons = [...list.current!.querySelectorAll('button')]
    const tools = document.querySelector<HTMLElement>('.exchange-tools button')
    const next = buttons.find((button) => button !== document.activeElement)
    ;(next ?? tools ?? document.getElementById('content'))?.focus()
    exchange.dismiss(one)
  }
  return (
    <div class="news" role="log" aria-label={said.title} ref={list}>
      {isReady &&
        exchange.news.value.map((one) => (
          <div key={one.id} class={`notice news-one news-${one.is}`}>
            <Told news={one} />
            <button type="button" class="button button-small" onClick={() => dismiss(one)}>
              {said.read}
            </button>
          </div>
        ))}
    </div>
  )
}

function Told({ news }: { news: News }) {
  const said = told.value
  if (news.is === 'extended') return <p>{said.news.extended(duration(news.ms))}</p>
  if (news.is === 'seen') return <p>{said.news.seen(news.call.position)}</p>
  const { call, text } = news.message
  return (
    <div>
      <p class="hint">{call === null ? said.news.message : said.news.answer}</p>
      <p class="written">{text}</p>
    </div>
  )
}
