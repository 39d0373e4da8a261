import { Button } from '@/components/ui/button'
import layout from '@/components/ui/layout.module.css'
import { OfThisLogin } from '@/components/ui/of-this-login'
import { Section } from '@/components/ui/section'
import { paths } from '@/lib/addresses/paths'
import type { OwnSessionsDto } from '@/lib/contracts/portal/own-sessions'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'

type Props = Readonly<{ locale: Locale; own: OwnSessionsDto }>

/** Large letters on every page until the logout: the same choice as beside a document. */
export function LettersForm({ locale, own: { whose, simple: on } }: Props) {
  const t = translator(locale)
  return (
    <Section heading={t('sessions.letters.heading')}>
      <form className={layout.stack} method="post" action={paths.setSimply(locale)}>
        <OfThisLogin whose={whose} />
        <p>{t(on ? 'sessions.letters.on' : 'sessions.letters.off')}</p>
        <input type="hidden" name="simply" value={on ? 'off' : 'on'} />
        <p>
          <Button look="second">{t(on ? 'plain.simply.off' : 'plain.simply.on')}</Button>
        </p>
      </form>
    </Section>
  )
}
