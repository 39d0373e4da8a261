import { Notice } from '@/components/ui/notice'
import text from '@/components/ui/text.module.css'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'

export const notesDone = ['confirmed', 'stopped'] as const
export type NotesDone = (typeof notesDone)[number]

export const notesProblems = ['address', 'code', 'not-sent', 'wrong-code', 'not-begun'] as const
export type NotesProblem = (typeof notesProblems)[number]

type Props = Readonly<{ locale: Locale; done?: NotesDone; problem?: NotesProblem }>

/** What has become of a form that was sent. */
export function NotesOutcome({ locale, done, problem }: Props) {
  const t = translator(locale)
  if (problem === 'address' || problem === 'code') {
    return (
      <Notice kind="stop" heading={t('validation.heading', { count: 1 })}>
        <ul className={text.list}>
          <li>
            <a className={text.go} href={`#${problem}`}>
              {t(`notes.problem.${problem}`)}
            </a>
          </li>
        </ul>
      </Notice>
    )
  }
  if (problem) {
    return (
      <Notice kind="stop" heading={t(`notes.problem.${problem}.heading`)}>
        <p>{t(`notes.problem.${problem}.text`)}</p>
      </Notice>
    )
  }
  if (!done) return null
  return (
    <Notice kind="done" heading={t(`notes.done.${done}.heading`)}>
      <p>{t(`notes.done.${done}.text`)}</p>
    </Notice>
  )
}
