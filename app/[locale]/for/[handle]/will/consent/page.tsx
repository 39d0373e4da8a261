import { showBefore } from '@/app/[locale]/for/[handle]/will/before'
import { subjectPage } from '@/app/_frame/subject-page'
import { paths } from '@/lib/addresses/paths'
import { readConsentToGive } from '@/lib/server/statements/read-previews'

/** The preview of a consent to give. */
export default subjectPage(
  ({ locale, handle }) => paths.consent(locale, handle),
  async function ConsentPreview({ locale, handle, query }) {
    const before = await readConsentToGive(handle)
    const address = paths.consent(locale, handle)
    const action = paths.giveConsent(locale, handle)
    return showBefore({ locale, handle, query, before, address, action })
  },
)
