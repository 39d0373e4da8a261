import { Facts } from '@/components/ui/facts'
import layout from '@/components/ui/layout.module.css'
import { Section } from '@/components/ui/section'
import { Word } from '@/components/ui/word'
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
        <div className={layout.screenOnly}>
          <Word locale={locale} word="service-task" />
          {document.matter ? <Word locale={locale} word="matter" /> : null}
        </div>
      </Section>
    </aside>
  )
}
