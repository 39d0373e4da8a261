import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { Section } from './section'
import text from './text.module.css'

type Props = Readonly<{
  locale: Locale
  href: string
  /** "side" in the narrow column. */
  kind?: 'main' | 'side'
}>

/** The way to being told by e-mail of what is new on this page, which the client herself can turn on. */
export function NotificationsSection({ locale, href, kind }: Props) {
  const t = translator(locale)
  return (
    <Section heading={t('notifications.link.heading')} kind={kind}>
      <p>{t('notifications.link.text')}</p>
      <p>
        <a className={text.go} href={href}>
          {t('notifications.title')}
        </a>
      </p>
    </Section>
  )
}
