'use client'

import { useEffect, useState } from 'react'
import { Notice } from '@/components/ui/notice'
import { readWitness, type LogWitness } from '@/lib/domain/log/log-witness'
import { checkAllPieces, type BrowserResult } from './check-all-pieces'
import { fetchPiece } from './fetch-piece'
import { KeepHere, type KeepWords } from './keep-here'
import { recallWitness } from './kept-witness'

export type BrowserWords = Readonly<{
  noScript: string
  /** "{count}" is where the number goes. */
  running: string
  ok: string
  okText: string
  continued: string
  notCompared: string
  lost: string
  lostText: string
  failed: string
  failedText: string
  notContinued: string
  notRun: string
  notRunText: string
  keep: KeepWords
}>

type Props = Readonly<{
  /** Where the pieces are had. */
  address: string
  /** What the reader gave to compare with; null: what this browser has kept, if anything. */
  kept: string | null
  words: BrowserWords
}>

type State = Readonly<{ checked: number; result: BrowserResult | 'not-run' | null }>

/** The rows once more, worked out by the reader's own browser. */
export function BrowserCheck({ address, kept, words }: Props) {
  const [state, setState] = useState<State | null>(null)
  useEffect(() => {
    let gone = false
    const show = (next: State) => {
      if (!gone) setState(next)
    }
    const witness: LogWitness | null = kept === null ? recallWitness() : readWitness(kept)
    const progress = (checked: number) => show({ checked, result: null })
    checkAllPieces((question) => fetchPiece(address, question), witness, progress).then(
      (result) => show({ checked: result.checked, result }),
      () => show({ checked: 0, result: 'not-run' }),
    )
    return () => {
      gone = true
    }
  }, [address, kept])
  const result = state?.result ?? null
  return (
    <>
      <noscript>
        <p>{words.noScript}</p>
      </noscript>
      <div role="status">
        {state ? (
          <Outcome state={state} left={kept !== null && !readWitness(kept)} words={words} />
        ) : null}
      </div>
      {result !== null && result !== 'not-run' && result.outcome === 'ok' && result.head ? (
        <KeepHere witness={result.head} words={words.keep} />
      ) : null}
    </>
  )
}

/** @param left something was given that has no value which can be compared here */
function Outcome({ state, left, words }: { state: State; left: boolean; words: BrowserWords }) {
  const { result, checked } = state
  const counted = (text: string) => text.replace('{count}', String(checked))
  if (result === null) return <p>{counted(words.running)}</p>
  if (result === 'not-run') {
    return (
      <Notice kind="info" heading={words.notRun} level={3}>
        <p>{words.notRunText}</p>
      </Notice>
    )
  }
  if (result.outcome === 'failed') {
    return (
      <Notice kind="stop" heading={words.failed} level={3}>
        <p>{result.witnessHolds === false ? words.notContinued : words.failedText}</p>
      </Notice>
    )
  }
  if (result.isLost) {
    return (
      <Notice kind="info" heading={words.lost} level={3}>
        <p>{counted(words.okText)}</p>
        <p>{words.lostText}</p>
      </Notice>
    )
  }
  return (
    <Notice kind={left ? 'info' : 'done'} heading={words.ok} level={3}>
      <p>{counted(words.okText)}</p>
      {result.witnessHolds ? <p>{words.continued}</p> : null}
      {left ? <p>{words.notCompared}</p> : null}
    </Notice>
  )
}
