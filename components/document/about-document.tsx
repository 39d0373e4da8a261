import { Facts } from '@/components/ui/facts'
import { Section } from '@/components/ui/section'
import type { DocumentDto } from '@/lib/contracts/portal/document'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { documentFacts } from './document-facts'
import style from './document.module.css'

/** What is recorded about the document. */
export function AboutDocument({ locale, document }: { locale: Locale; document: DocumentDto }) {
  const t = translator(locale)
  const heading = t('document.aboutHeading')
  return (
    <aside aria-label={heading} id="about" tabIndex={-1} className={style.about}>
      <Section heading={heading} kind="side">
        <Facts facts={documentFacts(locale, document)} />
      </Section>
    </aside>
  )
}
