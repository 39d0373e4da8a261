import type { Fact } from '@/components/ui/facts'
import type { DocumentDto } from '@/lib/contracts/portal/document'
import { capitalised } from '@/lib/i18n/capitalised'
import { formatDate } from '@/lib/i18n/dates'
import { formatTime } from '@/lib/i18n/format-time'
import { keptText } from '@/lib/i18n/kept-text'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'

/** The facts beside a document, in the order in which one looks for them; what is not recorded is left out. */
export function documentFacts(locale: Locale, document: DocumentDto): readonly Fact[] {
  const t = translator(locale)
  const { correctedOn, languageTag } = document
  const own = languageTag ?? undefined
  const version = correctedOn
    ? t('document.correctedOn', {
        date: formatDate(locale, correctedOn),
        time: formatTime(locale, document.storedAt),
      })
    : t('document.firstVersion')
  const facts = [
    ['type', t(`codes.documentType.${document.type}`)],
    ['madeOn', formatDate(locale, document.madeOn)],
    ['serviceTask', t(`codes.serviceTask.${document.serviceTask}`)],
    ['socialService', t(`codes.socialService.${document.socialService}`)],
    ['matter', document.matter, own],
    ['unit', document.unit.name[locale]],
    ['controller', document.controller.name[locale]],
    ['author', document.author, own],
    ['stored', formatDate(locale, document.storedAt)],
    ['signature', document.signedOnPaper ? t('document.signedOnPaper') : null],
    ['kept', keptText(locale, document)],
    ['version', version],
    ['language', capitalised(locale, t(`codes.documentLanguage.${document.language}`))],
  ] as const
  return facts.flatMap(([name, value, lang]) =>
    value ? [{ label: t(`document.label.${name}`), value, valueLang: lang }] : [],
  )
}
