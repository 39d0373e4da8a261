import { Day } from '@/components/ui/day'
import { Hidden } from '@/components/ui/hidden'
import { langOf } from '@/components/ui/lang-of'
import { sameTitles } from '@/components/ui/same-titles'
import { Tag } from '@/components/ui/tag'
import text from '@/components/ui/text.module.css'
import { TitleWords } from '@/components/ui/title-words'
import { paths } from '@/lib/addresses/paths'
import type { MatterDto, StepDto } from '@/lib/contracts/portal/matters'
import { helsinkiDay } from '@/lib/domain/calendar/helsinki-day'
import { formatDate } from '@/lib/i18n/dates'
import { formatTime } from '@/lib/i18n/format-time'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import style from './matters.module.css'

type Props = Readonly<{ locale: Locale; matter: MatterDto }>

/** What has happened, oldest first. The list has no numbers, for none of them would be of the whole matter. */
export function Steps({ locale, matter }: Props) {
  const { steps, statements, whose } = matter
  const prohibited = new Set(statements.state === 'read' ? statements.prohibited : [])
  const dated = new Set(
    steps.flatMap(({ what, document }) => (what === 'appealable' ? document.id : [])),
  )
  const again = sameTitles(steps.map(({ document }) => document))
  return (
    <ul className={style.steps}>
      {steps.map((step) => (
        <li key={`${step.what} ${step.document.id}`}>
          <OneStep
            locale={locale}
            handle={whose.handle}
            step={step}
            prohibited={prohibited.has(step.document.id)}
            dated={dated.has(step.document.id)}
            sameTitle={again.has(step.document.title)}
          />
        </li>
      ))}
    </ul>
  )
}

type One = Readonly<{
  locale: Locale
  handle: string
  step: StepDto
  prohibited: boolean
  /** Until when it can be challenged is a step of its own. */
  dated: boolean
  /** Another document of the matter is called the same. */
  sameTitle: boolean
}>

function OneStep({ locale, handle, step, prohibited, dated, sameTitle }: One) {
  const t = translator(locale)
  const { day, what, type, document, correctedAt } = step
  const { id, title, language, unit, madeOn } = document
  const isMade = what !== 'corrected' && what !== 'appealable'
  const apart = sameTitle ? formatDate(locale, madeOn) : undefined
  const titled = <TitleWords title={title} lang={langOf(language, locale)} apart={apart} />
  return (
    <>
      <p className={style.day}>
        <Day day={day} locale={locale} />
      </p>
      <h3 className={style.what}>{t(`matters.what.${what}`)}</h3>
      <p>
        <a className={text.go} href={paths.document(locale, handle, id)}>
          {titled}
        </a>
      </p>
      <p className={`${text.small} ${text.quiet}`}>
        {t('matters.stepMeta', { type: t(`codes.documentType.${type}`), unit: unit.name[locale] })}
      </p>
      {what !== 'appealable' &&
      correctedAt !== null &&
      helsinkiDay(new Date(correctedAt)) === day ? (
        <p className={text.small}>
          {t('matters.correctedAt', {
            date: formatDate(locale, correctedAt),
            time: formatTime(locale, correctedAt),
          })}
        </p>
      ) : null}
      {what === 'decided' ? (
        <p className={text.small}>
          {dated ? null : <>{t('matters.appeal')} </>}
          <a className={text.go} href={paths.documentInShort(locale, handle, id)}>
            {t('matters.toAppeal')}
            <Hidden>
              {': '}
              {titled}
            </Hidden>
          </a>
        </p>
      ) : null}
      {isMade && prohibited ? (
        <p>
          <Tag>{t('matters.prohibited')}</Tag>
        </p>
      ) : null}
    </>
  )
}
