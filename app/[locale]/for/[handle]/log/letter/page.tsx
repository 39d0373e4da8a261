import { LetterPage } from '@/components/log/letter-page'
import { paths } from '@/lib/addresses/paths'
import {
  chosenRowsSchema,
  isLetterLanguage,
  type LetterLanguage,
} from '@/lib/contracts/portal/letter'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { readLetters } from '@/lib/server/log/read-letters'
import { subjectPage } from '@/app/_frame/subject-page'
import { Frame } from '@/app/_frame/frame'
import { noPdfOf } from '@/app/_frame/no-pdf-of'
import { unlessRead } from '@/app/_frame/unless-read'

/** Letters about the rows that stand in the address by their random ids. */
export default subjectPage(
  ({ locale, handle }) => paths.logLetter(locale, handle),
  async function Letter({ locale, handle, query: params }) {
    const rows = chosenRowsSchema.parse([params.row ?? []].flat())
    const language = languageOf(params.letter, locale)
    const addressIn = (each: LetterLanguage) =>
      paths.logLetter(locale, handle, { rows, language: each })
    const letters = await readLetters(handle, rows)
    const title = translator(locale)('letter.title')
    const retry = addressIn(language)
    return (
      <Frame locale={locale} address={retry} current="log" handle={handle}>
        {letters.ok ? (
          <LetterPage
            locale={locale}
            letters={letters.value}
            language={language}
            addressIn={addressIn}
            reasonless={typeof params.reasonless === 'string' ? params.reasonless : null}
            noPdf={noPdfOf(params)}
          />
        ) : (
          await unlessRead(letters, { locale, handle, title, retry })
        )}
      </Frame>
    )
  },
)

/** What the reader chose, else the own language where it is one of the authorities'. */
function languageOf(chosen: string | string[] | undefined, locale: Locale): LetterLanguage {
  return [chosen, locale].find(isLetterLanguage) ?? 'sv'
}
