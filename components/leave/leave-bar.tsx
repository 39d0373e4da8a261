'use client'

import { useEffect, useId, useRef, useState, type FormEvent } from 'react'
import { Button } from '@/components/ui/button'
import layout from '@/components/ui/layout.module.css'
import text from '@/components/ui/text.module.css'
import style from './leave-bar.module.css'
import { leaveNow } from './leave-now'
import { countShift } from './shift-presses'

type LeaveWords = Readonly<{
  label: string
  button: string
  how: string
  /** By how many presses are left, from one. */
  left: readonly string[]
  leaving: string
}>

type Props = Readonly<{ action: string; neutral: string; words: LeaveWords }>

/**
 * "Leave at once" (GOV.UK, "Exit this page"): stays in view on every page of one who is logged in, in room of its own. Without
 * script it is a form that ends the session and leads on.
 */
export function LeaveBar({ action, neutral, words }: Props) {
  const form = useRef<HTMLFormElement>(null)
  const [said, say] = useState('')
  const how = useId()

  useEffect(() => {
    const presses = countShift({
      left: (count) => say(count === null ? '' : (words.left[count - 1] ?? '')),
      enough: () => form.current?.requestSubmit(),
    })
    const options = { capture: true }
    const released = (event: KeyboardEvent) => presses.released(event)
    document.addEventListener('keyup', released, options)
    return () => {
      presses.stop()
      document.removeEventListener('keyup', released, options)
    }
  }, [words])

  function leave(event: FormEvent): void {
    event.preventDefault()
    say(words.leaving)
    leaveNow({ action, neutral })
  }

  return (
    <section className={style.bar} aria-label={words.label} data-leave="">
      <div className={layout.wrap}>
        <form className={style.row} ref={form} method="post" action={action} onSubmit={leave}>
          <p className={`${text.small} ${style.how}`} id={how}>
            {words.how}
          </p>
          <Button id="leave" aria-describedby={how}>
            {words.button}
          </Button>
        </form>
        <p className={`${text.hidden} ${style.said}`} role="status">
          {said}
        </p>
      </div>
    </section>
  )
}
