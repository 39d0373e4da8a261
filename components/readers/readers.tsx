'use client'

import { useState, type ComponentType } from 'react'
import { Button } from '@/components/ui/button'
import layout from '@/components/ui/layout.module.css'
import { useScripted } from '@/components/ui/use-scripted'
import type { AskedReaders } from './asked-readers'
import { NotRead } from './not-read'
import type { ReadersProps } from './readers-props'

type Asked = ComponentType<Parameters<typeof AskedReaders>[0]>

/**
 * Asks who has read the document when the button is pressed, for each question is a row of the log itself (L1). What asks is
 * fetched then too, so that it weighs nothing for those who only read.
 */
export function Readers({ url, words }: ReadersProps) {
  const scripted = useScripted()
  const [times, setTimes] = useState(0)
  const [opened, setOpened] = useState<Readonly<{ Asked: Asked }> | 'failed'>()
  const ask = async () => {
    setTimes((before) => before + 1)
    if (opened !== undefined && opened !== 'failed') return
    setOpened(undefined)
    const fetched = await import('./asked-readers').catch(() => undefined)
    setOpened(fetched ? { Asked: fetched.AskedReaders } : 'failed')
  }
  return (
    <>
      <div className={layout.buttons}>
        <Button type="button" look="second" hidden={!scripted} onClick={() => void ask()}>
          {words.show}
        </Button>
      </div>
      <div role="status">
        {opened === 'failed' ? (
          <NotRead words={words} />
        ) : opened ? (
          <opened.Asked url={url} words={words} times={times} />
        ) : times > 0 ? (
          <p>{words.wait}</p>
        ) : null}
      </div>
    </>
  )
}
