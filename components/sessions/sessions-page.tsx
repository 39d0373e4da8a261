import { Button } from '@/components/ui/button'
import layout from '@/components/ui/layout.module.css'
import { OfThisLogin } from '@/components/ui/of-this-login'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { PageTitle } from '@/components/ui/page-title'
import { personInTitle, plateOf } from '@/components/ui/plate-of'
import { PlainRows } from '@/components/ui/rows'
import { Section } from '@/components/ui/section'
import { paths } from '@/lib/addresses/paths'
import type { OwnSessionsDto } from '@/lib/contracts/portal/own-sessions'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { SessionRow } from './session-row'
import { SessionsOutcome, type SessionsDone } from './sessions-done'
import { Settings } from './settings'

type Props = Readonly<{
  locale: Locale
  own: OwnSessionsDto
  /** What the form before this page has come to. */
  done?: SessionsDone
}>

/** "Var du är inloggad": this login, the others, and how to end them. */
export function SessionsPage({ locale, own, done }: Props) {
  const t = translator(locale)
  const { whose, sessions } = own
  const title = t('sessions.title')
  const here = sessions.filter(({ current }) => current)
  const others = sessions.filter(({ current }) => !current)
  const seen = others[0]?.since ?? ''
  return (
    <>
      <PageTitle locale={locale} page={title} person={personInTitle(locale, whose)} />
      <PageHead
        title={title}
        plate={plateOf(locale, whose)}
        crumbs={{
          label: t('shell.breadcrumb'),
          items: [{ label: t('shell.overview'), href: paths.overview(locale, 'self') }],
        }}
        lead={t('sessions.lead')}
      />
      <div className={`${layout.wrap} ${layout.body}`}>
        <div className={`${layout.narrow} ${layout.sections}`}>
          {done ? <SessionsOutcome locale={locale} done={done} /> : null}
          <Section heading={t('sessions.here')}>
            <PlainRows>
              {here.map((session) => (
                <SessionRow key={session.handle} {...{ locale, whose, session, seen }} />
              ))}
            </PlainRows>
          </Section>
          <Section heading={t('sessions.elsewhere')}>
            {others.length === 0 ? (
              <p>{t('sessions.nowhere')}</p>
            ) : (
              <div className={layout.stackLarge}>
                <PlainRows>
                  {others.map((session) => (
                    <SessionRow key={session.handle} {...{ locale, whose, session, seen }} />
                  ))}
                </PlainRows>
                {others.length > 1 ? (
                  <form method="post" action={paths.endSessions(locale)}>
                    <OfThisLogin whose={whose} />
                    <input type="hidden" name="which" value="all" />
                    <input type="hidden" name="seen" value={seen} />
                    <Button look="second">{t('sessions.endAll')}</Button>
                  </form>
                ) : null}
              </div>
            )}
          </Section>
          <Notice kind="info" heading={t('sessions.unknown.heading')}>
            <p>{t('sessions.unknown.end')}</p>
            <p>{t('sessions.unknown.bank')}</p>
          </Notice>
          <Settings locale={locale} own={own} />
          <Section heading={t('sessions.about.heading')}>
            <div className={layout.stack}>
              <p>{t('sessions.about.word')}</p>
              <p>{t('sessions.about.own')}</p>
            </div>
          </Section>
        </div>
      </div>
    </>
  )
}
