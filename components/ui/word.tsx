import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { More } from './more'

/** The words of the glossary that are explained where a reader meets them. */
export type ExplainedWord =
  | 'review'
  | 'court'
  | 'notified'
  | 'own-worker'
  | 'shortfall'
  | 'controller'
  | 'service-task'
  | 'matter'
  | 'client-relationship'
  | 'log'
  | 'use'
  | 'disclosure'
  | 'statutory-right'
  | 'bought-service'
  | 'consent'
  | 'prohibition'
  | 'receipt'
  | 'mandate'
  | 'ombudsman'

/** A word that opens its sentence, in place and without script. Each stands once on a page, and none in what others have written. */
export function Word({ locale, word }: Readonly<{ locale: Locale; word: ExplainedWord }>) {
  const t = translator(locale)
  return (
    <More summary={t(`words.${word}.ask`)}>
      <p>{t(`words.${word}.says`)}</p>
    </More>
  )
}
