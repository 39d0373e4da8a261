import layout from '@/components/ui/layout.module.css'
import { isOwn } from '@/components/ui/plate-of'
import { Section } from '@/components/ui/section'
import text from '@/components/ui/text.module.css'
import { paths } from '@/lib/addresses/paths'
import type { Whose } from '@/lib/contracts/portal/whose'
import { eighteenthBirthday } from '@/lib/domain/calendar/coming-of-age'
import { formatDate } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'

type Props = Readonly<{ locale: Locale; whose: Whose }>

/** To the client: who may act for her as far as we can know it, and a look at the data as such a one sees it. */
export function WhoActs({ locale, whose }: Props) {
  const t = translator(locale)
  if (!isOwn(whose)) return null
  const until = formatDate(locale, eighteenthBirthday(whose.birthDate))
  return (
    <Section heading={t('representation.who.heading')} kind="side">
      <div className={layout.stack}>
        <p>
          {whose.minor
            ? t('representation.who.minor', { date: until })
            : t('representation.who.adult')}
        </p>
        {whose.minor ? <p>{t('representation.who.names')}</p> : null}
        <p>
          <a className={text.go} href={paths.preview(locale, whose.minor ? 'guardian' : 'proxy')}>
            {t(whose.minor ? 'representation.who.seeGuardian' : 'representation.who.seeProxy')}
          </a>
        </p>
      </div>
    </Section>
  )
}
