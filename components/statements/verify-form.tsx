'use client'

import { useActionState, useEffect, useRef, useState, type FormEvent } from 'react'
import { Button } from '@/components/ui/button'
import field from '@/components/ui/field.module.css'
import layout from '@/components/ui/layout.module.css'
import text from '@/components/ui/text.module.css'
import { checkReceipt } from '@/lib/proof/check-receipt'
import type { PublishedKey } from '@/lib/proof/read-signed'
import type { ReceiptWords } from './receipt-words'
import { Verdict, type Checked, type VerdictName } from './verdict'
import style from './statements.module.css'

type Props = Readonly<{
  keys: readonly PublishedKey[]
  words: ReceiptWords
  texts: Readonly<{
    file: string
    or: string
    submit: string
    how: string
    says: string
    verdicts: Readonly<Record<VerdictName, Readonly<{ title: string; text: string }>>>
  }>
  check: (before: Checked, form: FormData) => Promise<Checked>
}>

/** Checked in the browser where it can, so that the receipt does not leave it; without script the server does. */
export function VerifyForm({ keys, words, texts, check }: Props) {
  const [byServer, send] = useActionState(check, null)
  const [here, setHere] = useState<Checked>(null)
  const checked = here ?? byServer
  const result = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (checked) result.current?.focus()
  }, [checked])
  const submit = (event: FormEvent<HTMLFormElement>) => {
    if (!window.isSecureContext) return
    event.preventDefault()
    void checkReceipt(new FormData(event.currentTarget), keys).then(setHere)
  }
  return (
    <div className={layout.stackLarge}>
      <div ref={result} tabIndex={-1} role="status">
        {checked ? <Verdict checked={checked} words={words} texts={texts} /> : null}
      </div>
      <form className={layout.stackLarge} action={send} onSubmit={submit}>
        <div className={field.field}>
          <label htmlFor="file">{texts.file}</label>
          <input
            className={field.file}
            type="file"
            id="file"
            name="file"
            accept=".json,.jws,.sd-jwt,.txt,application/json"
          />
        </div>
        <div className={field.field}>
          <label htmlFor="text">{texts.or}</label>
          <textarea className={style.area} id="text" name="text" spellCheck={false} />
        </div>
        <p className={`${text.small} ${text.quiet}`}>{texts.how}</p>
        <div className={layout.buttons}>
          <Button>{texts.submit}</Button>
        </div>
      </form>
    </div>
  )
}
