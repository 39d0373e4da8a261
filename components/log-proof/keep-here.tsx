'use client'

import { useId, useState } from 'react'
import choice from '@/components/ui/choice.module.css'
import type { LogWitness } from '@/lib/domain/log/log-witness'
import { forgetWitness, keepWitness, recallWitness } from './kept-witness'

export type KeepWords = Readonly<{ label: string; hint: string }>

/** A box by which the reader lets this browser keep the head, for the next check to compare with. */
export function KeepHere({ witness, words }: { witness: LogWitness; words: KeepWords }) {
  const id = useId()
  const [isKept, setKept] = useState(() => {
    const known = recallWitness()
    // Who has chosen once goes on: the newest head is kept in place of the earlier one.
    return known !== null && keepWitness(witness)
  })
  const change = (keep: boolean) => {
    if (!keep) forgetWitness()
    setKept(keep && keepWitness(witness))
  }
  return (
    <div className={choice.choice}>
      <input
        type="checkbox"
        id={id}
        checked={isKept}
        aria-describedby={`${id}-hint`}
        onChange={(event) => change(event.target.checked)}
      />
      <label htmlFor={id}>{words.label}</label>
      <p className={choice.hint} id={`${id}-hint`}>
        {words.hint}
      </p>
    </div>
  )
}
