import { subjectPage } from '@/app/_frame/subject-page'
import { paths } from '@/lib/addresses/paths'
import { Information } from './information'

/** The Kanta information for one who acts for another. The own is at `/sv/information`, where it is to be read without a login too. */
export default subjectPage(
  ({ locale, handle }) => paths.information(locale, handle),
  function InformationOfOne({ locale, handle, query }) {
    return Promise.resolve(<Information locale={locale} handle={handle} problem={query.problem} />)
  },
)
