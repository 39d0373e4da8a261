import layout from '@/components/ui/layout.module.css'
import { Section } from '@/components/ui/section'
import text from '@/components/ui/text.module.css'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'

type Props = Readonly<{
  locale: Locale
  /** It is about the reader's own data. */
  own: boolean
}>

const whens = [
  'new-organisation',
  'statutory-against-prohibition',
  'statement',
  'new-document',
] as const

/** Of what one is told and how often, and what one should know before giving an address. */
export function WhenAndHow({ locale, own }: Props) {
  const t = translator(locale)
  return (
    <>
      <Section heading={t('notifications.when.heading')}>
        <div className={layout.stack}>
          <ul className={text.list}>
            {own ? (
              whens.map((when) => <li key={when}>{t(`notifications.when.${when}`)}</li>)
            ) : (
              <li>{t('notifications.acting.when')}</li>
            )}
          </ul>
          <p>{t(own ? 'notifications.when.limit' : 'notifications.acting.limit')}</p>
          <p>{t(own ? 'notifications.when.log' : 'notifications.acting.right')}</p>
        </div>
      </Section>
      <Section heading={t('notifications.before.heading')}>
        <div className={layout.stack}>
          <p>{t('notifications.before.readers')}</p>
          <p>{t(own ? 'notifications.before.kept' : 'notifications.acting.kept')}</p>
          <p>{t(own ? 'notifications.before.own' : 'notifications.acting.own')}</p>
          {own ? <p>{t('notifications.before.representatives')}</p> : null}
        </div>
      </Section>
    </>
  )
}
