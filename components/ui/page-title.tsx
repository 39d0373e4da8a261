import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { withoutSoftHyphens } from '@/lib/i18n/without-soft-hyphens'

type Props = Readonly<{
  locale: Locale
  page: string
  /** Whose data is open; it stands in the title of every page about someone (R4). */
  person?: string
  /** The page came back with something to correct. */
  error?: boolean
}>

/** "page – name – MittKanta". React lifts it into the head. */
export function PageTitle({ locale, page, person, error = false }: Props) {
  const t = translator(locale)
  const name = error ? t('common.titleError', { page }) : page
  const title = person
    ? t('common.titleWithPerson', { page: name, person })
    : t('common.title', { page: name })
  return <title>{withoutSoftHyphens(title)}</title>
}
