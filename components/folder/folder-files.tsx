'use client'

import { useRef, useState, type SyntheticEvent } from 'react'
import { Button } from '@/components/ui/button'
import { OfThisLogin } from '@/components/ui/of-this-login'
import { fetchFolder, type FolderOutcome } from './fetch-folder'
import style from './folder.module.css'

export type FolderFile = Readonly<{
  /** As the form sends it; empty: all in one. */
  part: string
  label: string
  about: string | null
  /** That it has come to its end in this session, in words; null: it has not. */
  fetched: string | null
}>

type Words = Readonly<
  Record<'begins' | 'working' | 'stop' | 'saved' | Exclude<FolderOutcome, 'saved'>, string>
>

type Props = Readonly<{
  action: string
  whose: Readonly<{ login: string }>
  /** What the form sends besides the part. */
  fields: readonly (readonly [name: string, value: string])[]
  files: readonly FolderFile[]
  words: Words
}>

type Told = Readonly<Record<string, string>>

/**
 * A form with a button for each file: without script the browser saves what it answers. With script the page says how far it has come,
 * can stop it, and saves nothing that is not whole.
 */
export function FolderFiles({ action, whose, fields, files, words }: Props) {
  const [running, setRunning] = useState<string | null>(null)
  const [told, setTold] = useState<Told>({})
  const stopping = useRef<AbortController>(null)

  const fetchPart = async (event: SyntheticEvent<HTMLFormElement, SubmitEvent>) => {
    event.preventDefault()
    const { submitter } = event.nativeEvent
    if (running !== null || !(submitter instanceof HTMLButtonElement)) return
    const part = submitter.value
    const tell = (text: string) => setTold((before) => ({ ...before, [part]: text }))
    const form = new FormData(event.currentTarget)
    form.set('part', part)
    const controller = new AbortController()
    stopping.current = controller
    setRunning(part)
    tell(words.begins)
    const { outcome, name } = await fetchFolder(action, form, controller.signal, (done, all) =>
      tell(words.working.replace('{done}', String(done)).replace('{documents}', String(all))),
    )
    tell(words[outcome].replace('{name}', name))
    setRunning(null)
  }

  return (
    <form method="post" action={action} onSubmit={(event) => void fetchPart(event)}>
      <OfThisLogin whose={whose} />
      {fields.map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      <ul className={style.parts}>
        {files.map((file) => (
          <li key={file.part} className={style.part}>
            {file.about ? <p>{file.about}</p> : null}
            <Button name="part" value={file.part} look={file.part === '' ? 'main' : 'second'}>
              {file.label}
            </Button>
            <p role="status">{told[file.part] ?? file.fetched}</p>
            {running === file.part ? (
              <Button type="button" look="second" onClick={() => stopping.current?.abort()}>
                {words.stop}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </form>
  )
}
