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
}>

type Words = Readonly<
  Record<'begins' | 'working' | 'stop' | 'saved' | Exclude<FolderOutcome, 'saved'>, string>
>

type Props = Readonly<{
  action: string
  whose: Readonly<{ login: string }>
  /** What each form sends besides its part. */
  fields: readonly (readonly [name: string, value: string])[]
  files: readonly FolderFile[]
  words: Words
}>

type Told = Readonly<Record<string, string>>

/**
 * A form for each file: without script the browser saves what it answers. With script the page says how far it has come, can stop
 * it, and saves nothing that is not whole.
 */
export function FolderFiles({ action, whose, fields, files, words }: Props) {
  const [running, setRunning] = useState<string | null>(null)
  const [told, setTold] = useState<Told>({})
  const stopping = useRef<AbortController>(null)

  const fetchPart = async (event: SyntheticEvent<HTMLFormElement>, { part }: FolderFile) => {
    event.preventDefault()
    if (running !== null) return
    const tell = (text: string) => setTold((before) => ({ ...before, [part]: text }))
    const form = new FormData(event.currentTarget)
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
    <ul className={style.parts}>
      {files.map((file) => (
        <li key={file.part} className={style.part}>
          {file.about ? <p>{file.about}</p> : null}
          <form method="post" action={action} onSubmit={(event) => void fetchPart(event, file)}>
            <OfThisLogin whose={whose} />
            {fields.map(([name, value]) => (
              <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
            ))}
            <input type="hidden" name="part" value={file.part} />
            <Button look={file.part === '' ? 'main' : 'second'}>{file.label}</Button>
          </form>
          <p role="status">{told[file.part]}</p>
          {running === file.part ? (
            <Button type="button" look="second" onClick={() => stopping.current?.abort()}>
              {words.stop}
            </Button>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
