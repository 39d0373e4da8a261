import { Button } from '@/components/ui/button'
import layout from '@/components/ui/layout.module.css'
import { OfThisLogin } from '@/components/ui/of-this-login'
import { Section } from '@/components/ui/section'
import { paths } from '@/lib/addresses/paths'
import type { OwnSessionsDto } from '@/lib/contracts/portal/own-sessions'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'

type Props = Readonly<{ locale: Locale; own: OwnSessionsDto }>

/** What stands in the tab, where others can read it, and in the history afterwards. */
export function TitlesForm({ locale, own }: Props) {
  const t = translator(locale)
  const { whose, neutralTitles: on } = own
  return (
    <Section heading={t('sessions.titles.heading')}>
      <form className={layout.stack} method="post" action={paths.setTitles(locale)}>
        <OfThisLogin whose={whose} />
        <p>{t(on ? 'sessions.titles.on' : 'sessions.titles.off')}</p>
        <input type="hidden" name="titles" value={on ? 'full' : 'neutral'} />
        <p>
          <Button look="second">{t(on ? 'sessions.titles.show' : 'sessions.titles.hide')}</Button>
        </p>
        <p>{t('sessions.titles.shared')}</p>
      </form>
    </Section>
  )
}
