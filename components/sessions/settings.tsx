import { paths } from '@/lib/addresses/paths'
import type { OwnSessionsDto } from '@/lib/contracts/portal/own-sessions'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { SettingForm } from './setting-form'

type Props = Readonly<{ locale: Locale; own: OwnSessionsDto }>

/** Large letters on every page, the same choice as beside a document; and what stands in the tab, where others can read it. */
export function Settings({ locale, own: { whose, simple, neutralTitles } }: Props) {
  const t = translator(locale)
  return (
    <>
      <SettingForm
        whose={whose}
        heading={t('sessions.letters.heading')}
        says={t(simple ? 'sessions.letters.on' : 'sessions.letters.off')}
        action={paths.setSimply(locale)}
        field={{ name: 'simply', value: simple ? 'off' : 'on' }}
        button={t(simple ? 'plain.simply.off' : 'plain.simply.on')}
      />
      <SettingForm
        whose={whose}
        heading={t('sessions.titles.heading')}
        says={t(neutralTitles ? 'sessions.titles.on' : 'sessions.titles.off')}
        action={paths.setTitles(locale)}
        field={{ name: 'titles', value: neutralTitles ? 'full' : 'neutral' }}
        button={t(neutralTitles ? 'sessions.titles.show' : 'sessions.titles.hide')}
      >
        <p>{t('sessions.titles.shared')}</p>
      </SettingForm>
    </>
  )
}
