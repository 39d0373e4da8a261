import { Frame } from '@/app/_frame/frame'
import { subjectPage } from '@/app/_frame/subject-page'
import { OldLinkPage } from '@/components/notes/old-link-page'
import { paths } from '@/lib/client/paths'

/** What links of earlier mails lead to. Nothing of the address is looked at. */
export default subjectPage<'link'>(
  ({ locale }) => paths.notes(locale),
  function OldNotesLink({ locale }) {
    return Promise.resolve(
      <Frame locale={locale} path={paths.notes(locale).slice(3)}>
        <OldLinkPage locale={locale} />
      </Frame>,
    )
  },
)
