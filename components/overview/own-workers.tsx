import { isOwn } from '@/components/ui/plate-of'
import { WorkerSection } from '@/components/ui/worker-section'
import { contactIn } from '@/lib/contracts/portal/contact-in'
import type { OverviewDto } from '@/lib/contracts/portal/overview'
import type { Whose } from '@/lib/contracts/portal/whose'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'

type Props = Readonly<{ locale: Locale; whose: Whose; relationships: OverviewDto['relationships'] }>

/** Whom the client can call first. When it could not be read, the relationships below say so. */
export function OwnWorkers({ locale, whose, relationships }: Props) {
  const t = translator(locale)
  if (relationships.state === 'unavailable') return null
  const { ownWorkers, items } = relationships
  if (ownWorkers.length === 0 && items.length === 0) return null
  const several = ownWorkers.length > 1
  return (
    <WorkerSection
      locale={locale}
      own={isOwn(whose)}
      workers={ownWorkers.map(({ name, title, unit, contact, serviceTask }) => ({
        name,
        lines: [title[locale], unit.name[locale], several && t(`codes.serviceTask.${serviceTask}`)],
        contact: contactIn(locale, contact),
      }))}
      missing={t('worker.missing')}
    />
  )
}
