import layout from '@/components/ui/layout.module.css'
import { Section } from '@/components/ui/section'
import type { DocumentDto } from '@/lib/contracts/portal/document'
import { formatDate, formatTimeAndOffset } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { printedBy } from '@/lib/i18n/printed-by'
import { translator } from '@/lib/i18n/translator'

/** On paper only: when, by whom, what it shows and how to keep it. */
export function Printout({ locale, document }: { locale: Locale; document: DocumentDto }) {
  const t = translator(locale)
  const { readAt, whose, unit } = document
  const when = { date: formatDate(locale, readAt), time: formatTimeAndOffset(locale, readAt) }
  const contact = [unit.name[locale], unit.contact.phone].filter(Boolean).join(', ')
  return (
    <Section heading={t('document.printoutHeading')} className={layout.printOnly}>
      <div className={layout.stack}>
        <p>{printedBy(locale, whose, when)}</p>
        <p>{t('document.printedNewest', { unit: contact })}</p>
        <p>{t('document.printedSafe')}</p>
      </div>
    </Section>
  )
}
