import { Facts } from '@/components/ui/facts'
import { Section } from '@/components/ui/section'
import type { DocumentDto } from '@/lib/contracts/portal/document'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { contentFacts } from './content-facts'
import style from './document.module.css'

/** What the structured form of a document says at a glance; nothing for a document without one. */
export function InShort({ locale, document }: { locale: Locale; document: DocumentDto }) {
  const facts = contentFacts(locale, document)
  if (facts.length === 0) return null
  const heading = translator(locale)('document.factsHeading')
  return (
    <Section heading={heading} kind="side" className={style.short}>
      <Facts facts={facts} />
    </Section>
  )
}
