import { NotesPage } from '@/components/notes/notes-page'
import { notesDone, notesProblems } from '@/components/notes/notes-outcome'
import { OldLinkPage } from '@/components/notes/old-link-page'
import { paths } from '@/lib/client/paths'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { readNotesPage } from '@/lib/server/notes/read-notes-page'
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

/** What links of earlier mails lead to. Nothing of the address is looked at. */
export const OldNotesLink = drawn(function OldNotesLink({ locale }: Readonly<{ locale: Locale }>) {
  return Promise.resolve(
    <Frame locale={locale} path={paths.notes(locale).slice(3)}>
      <OldLinkPage locale={locale} />
    </Frame>,
  )
})
