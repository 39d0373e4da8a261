import { NotesPage } from '@/components/notes/notes-page'
import { notesDone, notesProblems } from '@/components/notes/notes-outcome'
import { paths } from '@/lib/client/paths'
import { translator } from '@/lib/i18n/translator'
import { readNotesPage } from '@/lib/server/notes/read-notes-page'
import { subjectPage } from '@/app/_frame/subject-page'
import { Frame } from '@/app/_frame/frame'
import { unlessRead } from '@/app/_frame/unless-read'

/** Being told by e-mail: of the own data only, so there is no such page under a handle. */
export default subjectPage(
  ({ locale }) => paths.notes(locale),
  async function Notes({ locale, query: params }) {
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
  },
)
