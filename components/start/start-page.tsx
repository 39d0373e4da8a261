import { ButtonLink } from '@/components/ui/button'
import layout from '@/components/ui/layout.module.css'
import { PageTitle } from '@/components/ui/page-title'
import { Section } from '@/components/ui/section'
import text from '@/components/ui/text.module.css'
import { paths } from '@/lib/addresses/paths'
import type { Locale } from '@/lib/i18n/locales'
import { translator, type Translate } from '@/lib/i18n/translator'
import { LoginBox } from './login-box'
import style from './start-page.module.css'

const parts = ['read', 'find', 'log', 'decide', 'behalf', 'ask'] as const

type Props = Readonly<{
  locale: Locale
  /** Name of the one who is logged in; undefined: nobody. */
  person?: string
}>

/** What the service is, and the way in. */
export function StartPage({ locale, person }: Props) {
  const t = translator(locale)
  return (
    <>
      <PageTitle locale={locale} page={t('start.title')} />
      <div className={style.hero}>
        <div className={`${layout.wrap} ${style.grid}`}>
          <div className={layout.stack}>
            <h1>{t('start.title')}</h1>
            <p className={text.lead}>{t('start.lead')}</p>
          </div>
          {person ? <AlreadyIn locale={locale} person={person} /> : <LoginBox locale={locale} />}
        </div>
      </div>
      <div className={`${layout.wrap} ${layout.body}`}>
        <div className={layout.three}>
          {parts.map((name) => (
            <Section key={name} heading={t(`start.${name}Heading`)}>
              <p>{t(`start.${name}`)}</p>
            </Section>
          ))}
        </div>
        <div className={layout.even}>
          <CannotDo t={t} />
          <Section heading={t('start.safeHeading')}>
            <div className={layout.stack}>
              <p>{t('start.safe')}</p>
              <p>{t('start.bankCodes')}</p>
              <p>{t('start.noLogin')}</p>
            </div>
          </Section>
        </div>
      </div>
    </>
  )
}

function AlreadyIn({ locale, person }: { locale: Locale; person: string }) {
  const t = translator(locale)
  return (
    <div className={`${style.box} ${layout.stack}`}>
      <p>{t('start.alreadyIn', { name: person })}</p>
      <ButtonLink href={paths.overview(locale, 'self')} wide>
        {t('common.toOverview')}
      </ButtonLink>
    </div>
  )
}

function CannotDo({ t }: { t: Translate }) {
  return (
    <Section heading={t('start.cannotHeading')}>
      <div className={layout.stack}>
        <ul className={text.list}>
          {(['send', 'apply', 'change'] as const).map((name) => (
            <li key={name}>{t(`start.cannot.${name}`)}</li>
          ))}
        </ul>
        <p>{t('start.cannotText')}</p>
        <p>
          {t('start.urgent')} <a href="tel:112">112</a>. {t('start.urgentNote')}
        </p>
      </div>
    </Section>
  )
}
