import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { withoutSoftHyphens } from '@/lib/i18n/without-soft-hyphens'
import { titleSetting } from './title-setting'

type Props = Readonly<{
  locale: Locale
  page: string
  /** Whose data is open; it stands in the title of every page about someone (R4). */
  person?: string
  /** The page came back with something to correct. */
  error?: boolean
}>

/** "page – name – MittKanta", or "Page" where the reader has asked for no more. React lifts it into the head. */
export function PageTitle(props: Props) {
  return <title>{pageTitle(props)}</title>
}

/** The words of {@link PageTitle}, for a page that learns in the browser that there is something to correct. */
export function pageTitle({ locale, page, person, error = false }: Props): string {
  const t = translator(locale)
  const { neutral } = titleSetting()
  const shown = neutral ? t('common.neutralTitle') : page
  const name = error ? t('common.titleError', { page: shown }) : shown
  if (neutral) return name
  const title = person
    ? t('common.titleWithPerson', { page: name, person })
    : t('common.title', { page: name })
  return withoutSoftHyphens(title)
}
