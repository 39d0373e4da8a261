'use client'

import { useActionState, useEffect, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { Choice } from '@/components/ui/choice'
import { AreaField, Field } from '@/components/ui/field'
import layout from '@/components/ui/layout.module.css'
import { Notice } from '@/components/ui/notice'
import { OfThisLogin } from '@/components/ui/of-this-login'
import text from '@/components/ui/text.module.css'
import { correctionLengths } from '@/lib/domain/correction/correction-fields'
import type { CorrectionMade } from '@/lib/i18n/correction-text'
import { CorrectionResult } from './correction-result'
import type { CorrectionWords } from './correction-words'
import style from './correction.module.css'

type Props = Readonly<{
  words: CorrectionWords
  /** Of the page, as it is and while there is something to correct. */
  titles: Readonly<Record<'plain' | 'wrong', string>>
  /** Which document of whom, and in which language and login the page is. */
  asked: Readonly<{ locale: string; handle: string; document: string; login: string }>
  language: CorrectionMade['language']
  /** Where the file is made. */
  file: string
  make: (before: CorrectionMade, form: FormData) => Promise<CorrectionMade>
}>

const untold = {
  typed: { place: '', wrong: '', right: '' },
  problems: [],
  unavailable: false,
  made: null,
} as const

/** What is wrong and how it should be; what is made of it stands below. With script and without, the server makes it. */
export function CorrectionForm({ words, titles, asked, language, file, make }: Props) {
  const [state, send] = useActionState(make, { ...untold, language })
  const told = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (told.current?.hasChildNodes()) told.current.focus()
  }, [state])
  const { problems, made, typed } = state
  return (
    <div className={layout.stackLarge}>
      <title>{problems.length > 0 ? titles.wrong : titles.plain}</title>
      <div ref={told} tabIndex={-1} className={style.told}>
        <Problems words={words} state={state} />
        {made ? (
          <CorrectionResult words={words} made={made} state={state} asked={asked} file={file} />
        ) : null}
      </div>
      <form className={`${layout.stackLarge} ${layout.screenOnly}`} action={send} noValidate>
        <OfThisLogin whose={asked} />
        <input type="hidden" name="locale" value={asked.locale} />
        <input type="hidden" name="handle" value={asked.handle} />
        <input type="hidden" name="document" value={asked.document} />
        {words.fields.map(({ name, label, hint, error }) => {
          const field = {
            id: name,
            name,
            label,
            hint,
            error: problems.includes(name) ? error : undefined,
            errorWord: words.error,
            defaultValue: typed[name],
            maxLength: correctionLengths[name],
            required: true,
            autoComplete: 'off',
          }
          return name === 'place' ? (
            <Field key={name} {...field} />
          ) : (
            <AreaField key={name} {...field} />
          )
        })}
        <fieldset className={style.languages} aria-describedby="language-note">
          <legend>{words.language}</legend>
          <p className={`${text.small} ${text.quiet}`} id="language-note">
            {words.languageNote}
          </p>
          {words.languages.map(({ value, label }) => (
            <Choice
              key={`${value} ${state.language}`}
              radio
              id={`language-${value}`}
              name="language"
              value={value}
              label={label}
              chosen={value === state.language}
              errorWord={words.error}
            />
          ))}
        </fieldset>
        <p className={`${text.small} ${text.quiet}`}>{words.notKept}</p>
        <div className={`${layout.buttons} ${layout.buttonsWide}`}>
          <Button look={made ? 'second' : undefined}>{made ? words.makeAgain : words.make}</Button>
        </div>
      </form>
    </div>
  )
}

function Problems({ words, state }: { words: CorrectionWords; state: CorrectionMade }) {
  const { problems, unavailable } = state
  if (unavailable)
    return (
      <Notice kind="stop" heading={words.unavailable}>
        <p>{words.unavailableText}</p>
      </Notice>
    )
  if (problems.length === 0) return null
  return (
    <Notice kind="stop" heading={words.wrongHeading[problems.length - 1] ?? ''}>
      <ul className={text.list}>
        {words.fields
          .filter(({ name }) => problems.includes(name))
          .map(({ name, error }) => (
            <li key={name}>
              <a className={text.go} href={`#${name}`}>
                {error}
              </a>
            </li>
          ))}
      </ul>
    </Notice>
  )
}
