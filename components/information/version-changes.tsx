import text from '@/components/ui/text.module.css'
import type { Locale } from '@/lib/i18n/locales'
import type { MessageKey } from '@/lib/i18n/message-key'
import { translator } from '@/lib/i18n/translator'

/** What each version of the information has changed since the one before it. The first has changed nothing. */
const changes: Readonly<Record<string, readonly MessageKey[]>> = {
  '2': [
    'information.changes.2.sharing',
    'information.changes.2.scope',
    'information.changes.2.all',
  ],
}

type Props = Readonly<{ locale: Locale; version: string }>

/** What is new in the version that is asked for; a version whose changes are not known has none to tell. */
export function VersionChanges({ locale, version }: Props) {
  const t = translator(locale)
  const known = changes[version]
  if (!known) return null
  return (
    <>
      <h3>{t('information.changesHeading', { version })}</h3>
      <ul className={text.list}>
        {known.map((key) => (
          <li key={key}>{t(key)}</li>
        ))}
      </ul>
    </>
  )
}
