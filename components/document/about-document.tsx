import { Facts } from '@/components/ui/facts'
import layout from '@/components/ui/layout.module.css'
import { Section } from '@/components/ui/section'
import type { DocumentDto } from '@/lib/contracts/portal/document'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { documentFacts } from './document-facts'
import style from './document.module.css'

/** What is recorded about the document, and what its structured form says in short. */
export function AboutDocument({ locale, document }: { locale: Locale; document: DocumentDto }) {
  const t = translator(locale)
  const { content, languageTag } = document
  const facts = content.state === 'read' ? content.facts : []
  const heading = t('document.aboutHeading')
  return (
    <aside
      aria-label={heading}
      id="about"
      tabIndex={-1}
      className={`${layout.sectionsClose} ${style.about}`}
    >
      {facts.length > 0 ? (
        <Section heading={t('document.factsHeading')} kind="side">
          <Facts facts={facts.map((fact) => ({ ...fact, lang: languageTag ?? undefined }))} />
        </Section>
      ) : null}
      <Section heading={heading} kind="side">
        <Facts facts={documentFacts(locale, document)} />
      </Section>
    </aside>
  )
}
