import { LetterPage } from '@/components/log/letter-page'
import { letterFaults } from '@/components/log/letter-faults'
import { paths } from '@/lib/addresses/paths'
import {
  chosenRowsSchema,
  isLetterLanguage,
  letterKindSchema,
  type LetterLanguage,
} from '@/lib/contracts/portal/letter'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { readLetters } from '@/lib/server/log/read-letters'
import { subjectPage } from '@/app/_frame/subject-page'
import { Frame } from '@/app/_frame/frame'
import { noPdfOf } from '@/app/_frame/no-pdf-of'
import { tellUnread } from '@/app/_frame/tell-unread'
import { unlessRead } from '@/app/_frame/unless-read'

/** Letters about the rows that stand in the address by their random ids. */
export default subjectPage(
  ({ locale, handle }) => paths.logLetter(locale, handle),
  async function Letter({ locale, handle, query: params }) {
    const rows = chosenRowsSchema.parse([params.row ?? []].flat())
    const language = languageOf(params.letter, locale)
    const kind = letterKindSchema.parse(params.kind)
    const letters = await readLetters(handle, rows)
    if (letters.ok && !letters.value.closed) await tellUnread(letters.value.letters)
    const title = translator(locale)('letter.title')
    const retry = paths.logLetter(locale, handle, { rows, language, kind })
    return (
      <Frame locale={locale} address={retry} current="log" handle={handle}>
        {letters.ok ? (
          <LetterPage
            locale={locale}
            letters={letters.value}
            kind={kind}
            language={language}
            addressOf={(chosen) => paths.logLetter(locale, handle, { rows, ...chosen })}
            fault={faultOf(params)}
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

/** What was wrong with a letter that was to be saved, as the answer to its form says it in the address. */
function faultOf({ fault, controller }: Readonly<Record<string, string | string[] | undefined>>) {
  const what = letterFaults.find((each) => each === fault)
  return what && typeof controller === 'string' ? { controller, what } : null
}
