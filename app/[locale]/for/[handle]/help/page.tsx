import { Frame } from '@/app/_frame/frame'
import { subjectPage } from '@/app/_frame/subject-page'
import { HelpPage } from '@/components/help/help-page'
import { paths } from '@/lib/addresses/paths'
import { readHelp } from '@/lib/server/help/read-help'

/** Help for one who acts for another. The own is at `/sv/help`, where it is to be read without a login too. */
export default subjectPage(
  ({ locale, handle }) => paths.help(locale, handle),
  async function Help({ locale, handle }) {
    const address = paths.help(locale, handle)
    return (
      <Frame locale={locale} address={address} current="help" handle={handle}>
        <HelpPage locale={locale} help={await readHelp(handle)} />
      </Frame>
    )
  },
)
