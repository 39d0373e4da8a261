import { Day } from '@/components/ui/day'
import { Hidden } from '@/components/ui/hidden'
import { langOf } from '@/components/ui/lang-of'
import { isOwn } from '@/components/ui/plate-of'
import pressable from '@/components/ui/pressable.module.css'
import { Tag } from '@/components/ui/tag'
import text from '@/components/ui/text.module.css'
import { TitleWords } from '@/components/ui/title-words'
import { paths } from '@/lib/addresses/paths'
import type { DocumentRowDto } from '@/lib/contracts/portal/document-row'
import type { LogRowDto } from '@/lib/contracts/portal/log'
import type { Whose } from '@/lib/contracts/portal/whose'
import { formatDate } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { actorOf, logSentence } from '@/lib/i18n/log-sentence'
import { momentInWords } from '@/lib/i18n/moment-in-words'
import { translator } from '@/lib/i18n/translator'
import style from './news.module.css'

type DocumentProps = Readonly<{
  locale: Locale
  handle: string
  row: DocumentRowDto
  /** Another of the page is called the same. */
  sameTitle: boolean
}>

/** A document that is new, or that has been corrected. */
export function DocumentNews({ locale, handle, row, sameTitle }: DocumentProps) {
  const t = translator(locale)
  const corrected = row.mark !== 'new'
  return (
    <li className={pressable.row}>
      <p className={text.small}>
        <Tag solid={!corrected}>{t(corrected ? 'common.corrected' : 'overview.newDocument')}</Tag>
        {'\u2002'}
        <Day day={row.madeOn} locale={locale} />
      </p>
      <h3 className={`${style.title} ${pressable.way}`}>
        <a href={paths.document(locale, handle, row.id)}>
          <TitleWords
            title={row.title}
            lang={langOf(row.language, locale)}
            apart={sameTitle ? formatDate(locale, row.madeOn) : undefined}
          />
        </a>
      </h3>
      <p className={`${text.small} ${text.quiet}`}>{row.unit.name[locale]}</p>
    </li>
  )
}

type LogProps = Readonly<{ locale: Locale; whose: Whose; row: LogRowDto }>

/** A disclosure, or what somebody else has stated: the sentence of the log, and the way to its row. */
export function LogNews({ locale, whose, row }: LogProps) {
  const t = translator(locale)
  const kind = t(`log.kind.${row.kind ?? 'unknown'}`)
  const who = actorOf(locale, row)
  return (
    <li className={pressable.row}>
      <p className={text.small}>
        <Tag solid>{t('overview.newInLog')}</Tag>
        {'\u2002'}
        <Day day={row.last} locale={locale} />
      </p>
      <h3 className={`${style.title} ${pressable.way}`}>
        <a href={`${paths.log(locale, whose.handle)}?row=${row.id}`}>
          {`${kind}: ${who}`}
          <Hidden>, {momentInWords(locale, row.last)}</Hidden>
        </a>
      </h3>
      <p className={`${text.small} ${text.quiet}`}>
        {logSentence(locale, row, isOwn(whose) ? 'self' : 'other')}
      </p>
    </li>
  )
}
