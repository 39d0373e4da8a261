import { Facts } from '@/components/ui/facts'
import { More } from '@/components/ui/more'
import type { DocumentDto } from '@/lib/contracts/portal/document'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'

/** What one finds in each part of the document; nothing for a document that does not name its parts. */
export function DocumentParts({ locale, document }: { locale: Locale; document: DocumentDto }) {
  const t = translator(locale)
  const { content } = document
  const parts = content.state === 'read' ? content.parts : []
  if (parts.length === 0) return null
  const facts = parts.map((part) => ({
    label: t(`plain.part.${part}.name`),
    value: t(`plain.part.${part}.says`),
  }))
  return (
    <More summary={t('plain.parts')}>
      <Facts facts={facts} />
    </More>
  )
}
