'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { AreaField } from '@/components/ui/field'
import layout from '@/components/ui/layout.module.css'
import { useScripted } from '@/components/ui/use-scripted'
import type { CorrectionWords } from './correction-words'

type Props = Readonly<{
  words: Pick<CorrectionWords, 'copyField' | 'copy' | 'copied' | 'notCopied'>
  body: string
  language: string
}>

/** A text to copy by hand; the button that does it comes with script. */
export function CopyText({ words, body, language }: Props) {
  const scripted = useScripted()
  const [said, setSaid] = useState('')
  const copy = () =>
    navigator.clipboard.writeText(body).then(
      () => setSaid(words.copied),
      () => setSaid(words.notCopied),
    )
  return (
    <div className={layout.stack}>
      <AreaField
        id="mail-text"
        label={words.copyField}
        value={body}
        lang={language}
        rows={12}
        readOnly
      />
      <div className={layout.buttons}>
        <Button type="button" look="second" hidden={!scripted} onClick={() => void copy()}>
          {words.copy}
        </Button>
      </div>
      <p role="status">{said}</p>
    </div>
  )
}
