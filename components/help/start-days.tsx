import layout from '@/components/ui/layout.module.css'
import { More } from '@/components/ui/more'
import { Section } from '@/components/ui/section'
import { Unavailable } from '@/components/ui/unavailable'
import { paths } from '@/lib/addresses/paths'
import type { HelpDto } from '@/lib/contracts/portal/help'
import { formatDate } from '@/lib/i18n/dates'
import { formatTime } from '@/lib/i18n/format-time'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { ControllerStarts } from './controller-starts'

type Props = Readonly<{
  locale: Locale
  starts: HelpDto['starts']
  /** Someone is logged in, so the page has counts, unless they could not be read. */
  personal: boolean
  /** Whose page it is, to ask once more. */
  handle?: string
}>

/** What each controller shows, and from when, by the names that one reads. One's own stand first, the others unfold. */
export function StartDays({ locale, starts, personal, handle }: Props) {
  const t = translator(locale)
  if (starts.state === 'unavailable')
    return (
      <Unavailable
        locale={locale}
        heading={t('errors.unavailable.title')}
        reassurance={t('errors.unavailable.documentsNotGone')}
        reference={starts.reference}
        retry={paths.help(locale, handle)}
      />
    )
  const controllers = [...starts.controllers].sort((a, b) =>
    a.name[locale].localeCompare(b.name[locale], locale),
  )
  const own = controllers.filter((controller) => controller.own)
  const others = controllers.filter((controller) => !controller.own)
  const list = (controllers: typeof own) =>
    controllers.map((controller) => (
      <ControllerStarts key={controller.id} locale={locale} controller={controller} />
    ))
  const counted = starts.controllers.some(({ tasks }) =>
    tasks.some((task) => task.visible !== null),
  )
  const isEmpty = controllers.length === 0
  const when = { date: formatDate(locale, starts.readAt), time: formatTime(locale, starts.readAt) }
  return (
    <Section heading={t('help.startsHeading')}>
      <div className={layout.stack}>
        <p>{t('help.startsRead', when)}</p>
        {isEmpty ? <p>{t('help.nobodyYet')}</p> : null}
        {personal && !counted && !isEmpty ? <p>{t('help.countsUnavailable')}</p> : null}
        {list(own)}
        {others.length > 0 ? (
          <More summary={t(own.length > 0 ? 'help.otherControllers' : 'help.controllers')}>
            {list(others)}
          </More>
        ) : null}
      </div>
    </Section>
  )
}
