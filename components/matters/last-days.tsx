import layout from '@/components/ui/layout.module.css'
import text from '@/components/ui/text.module.css'
import { Unavailable } from '@/components/ui/unavailable'
import { paths } from '@/lib/addresses/paths'
import type { MatterDto, StepDto } from '@/lib/contracts/portal/matters'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'

type Props = Readonly<{ locale: Locale; matter: MatterDto }>

/**
 * Until when the decisions of a matter can be challenged stands in them, and to look there is to read them: so it is a link, and says so.
 * Nothing for a matter without decisions.
 */
export function LastDays({ locale, matter }: Props) {
  const t = translator(locale)
  const { steps, lastDays, whose, id } = matter
  if (!steps.some(({ what }) => what === 'decided')) return null
  const read = paths.matterWithDays(locale, whose.handle, id)
  if (lastDays === null)
    return (
      <div className={`${layout.stack} ${layout.screenOnly}`}>
        <p>
          <a className={text.go} href={read}>
            {t('matters.days.show')}
          </a>
        </p>
        <p className={`${text.small} ${text.quiet}`}>{t('matters.days.note')}</p>
      </div>
    )
  if (lastDays.state === 'unavailable')
    return (
      <Unavailable
        locale={locale}
        heading={t('matters.days.unavailable')}
        reassurance={t('matters.days.goesOn')}
        reference={lastDays.reference}
        retry={read}
        level={3}
        narrow
      />
    )
  const told = idsOf(steps, 'appealable')
  const asked = new Set([...told, ...lastDays.silent])
  const isWhole = idsOf(steps, 'decided').every((id) => asked.has(id))
  return (
    <p>
      {t(told.length > 0 ? 'matters.days.told' : 'matters.days.none')}
      {isWhole ? null : ` ${t('matters.days.newest')}`}
    </p>
  )
}

const idsOf = (steps: MatterDto['steps'], which: StepDto['what']) =>
  steps.filter(({ what }) => what === which).map(({ document }) => document.id)
