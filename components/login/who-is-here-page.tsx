import { Button, ButtonLink } from '@/components/ui/button'
import layout from '@/components/ui/layout.module.css'
import { PlainPage } from '@/components/ui/plain-page'
import { Section } from '@/components/ui/section'
import type { StrayKind } from '@/lib/addresses/outcomes'
import { paths } from '@/lib/addresses/paths'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'

type Props = Readonly<{
  locale: Locale
  /** Who is logged in in this browser; nothing else is told of the one. */
  name: string
  /** What came from another login, and was done nothing with; or a page of it, which is closed. */
  after?: StrayKind | 'page'
}>

/** Something came that does not belong to the session of this browser: who is logged in here, and both ways on. */
export function WhoIsHerePage({ locale, name, after }: Props) {
  const t = translator(locale)
  return (
    <PlainPage
      locale={locale}
      title={t('session.here.title', { name })}
      lead={after && t(`session.here.${after}`, { name })}
    >
      <Section heading={t('session.here.youHeading', { name })}>
        <div className={layout.stack}>
          <p>{t('session.here.you')}</p>
          <ButtonLink href={paths.overview(locale, 'self')}>
            {t('session.here.goOn', { name })}
          </ButtonLink>
        </div>
      </Section>
      <Section heading={t('session.here.otherHeading')}>
        <form className={layout.stack} method="post" action={paths.logout(locale)}>
          <p>{t('session.here.other', { name })}</p>
          <Button look="second">{t('session.here.logout', { name })}</Button>
        </form>
      </Section>
    </PlainPage>
  )
}
