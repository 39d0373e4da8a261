import { ConfirmLoginPage, ConfirmPage } from '@/components/notes/confirm-page'
import { NotesPage } from '@/components/notes/notes-page'
import { notesDone, notesProblems } from '@/components/notes/notes-outcome'
import { paths } from '@/lib/client/paths'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { readNotesPage } from '@/lib/server/notes/read-notes-page'
import { readActor } from '@/lib/server/session/read-actor'
import { drawn } from '../_frame/drawn'
import { Frame } from '../_frame/frame'
import { unlessRead } from './unless-read'

type Props = Readonly<{
  locale: Locale
  params: Readonly<Record<string, string | string[] | undefined>>
}>

/** Being told by e-mail: of the own data only, so there is no such page under a handle. */
export const Notes = drawn(async function Notes({ locale, params }: Props) {
  const notes = await readNotesPage()
  const page = paths.notes(locale)
  const title = translator(locale)('notes.title')
  return (
    <Frame locale={locale} path={page.slice(3)} current="log">
      {notes.ok ? (
        <NotesPage
          locale={locale}
          notes={notes.value}
          done={notesDone.find((each) => each === params.done)}
          problem={notesProblems.find((each) => each === params.problem)}
        />
      ) : (
        await unlessRead(notes, { locale, handle: 'self', title, retry: page })
      )}
    </Frame>
  )
})

/** What the link in the mail leads to: a button for the one who is logged in. Nothing is asked about the link before it is pressed. */
export const NotesLink = drawn(async function NotesLink({
  locale,
  token,
}: Readonly<{ locale: Locale; token: string }>) {
  const path = paths.confirmNotes(locale, token).slice(3)
  if (!(await readActor())) {
    return (
      <Frame locale={locale} path={path}>
        <ConfirmLoginPage locale={locale} />
      </Frame>
    )
  }
  const notes = await readNotesPage()
  const title = translator(locale)('notes.confirm.title')
  return (
    <Frame locale={locale} path={path} current="log">
      {notes.ok ? (
        <ConfirmPage locale={locale} token={token} whose={notes.value.whose} />
      ) : (
        await unlessRead(notes, { locale, handle: 'self', title, retry: `/${locale}${path}` })
      )}
    </Frame>
  )
})
