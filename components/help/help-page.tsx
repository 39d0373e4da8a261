import { Contact } from '@/components/ui/contact'
import layout from '@/components/ui/layout.module.css'
import { PageHead } from '@/components/ui/page-head'
import { PageTitle } from '@/components/ui/page-title'
import { personInTitle, plateOf } from '@/components/ui/plate-of'
import { Section } from '@/components/ui/section'
import { paths } from '@/lib/addresses/paths'
import { contactIn } from '@/lib/contracts/portal/contact-in'
import type { HelpDto } from '@/lib/contracts/portal/help'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { HelpSteps } from './help-steps'
import { NotShown } from './not-shown'
import { OldDocuments } from './old-documents'
import { StartDays } from './start-days'

/** "Hittar du inte en handling?": the same for everyone, but for the counts of what this actor sees. */
export function HelpPage({ locale, help }: { locale: Locale; help: HelpDto }) {
  const t = translator(locale)
  const { whose, starts, units } = help
  return (
    <>
      <PageTitle
        locale={locale}
        page={t('help.title')}
        person={whose ? personInTitle(locale, whose) : undefined}
      />
      <PageHead
        title={t('help.title')}
        plate={whose ? plateOf(locale, whose) : undefined}
        lead={t('help.lead')}
      />
      <div className={`${layout.wrap} ${layout.body}`}>
        <div className={layout.two}>
          <div className={layout.sections}>
            <HelpSteps locale={locale} whose={whose} />
            <StartDays
              locale={locale}
              starts={starts}
              handle={whose?.handle}
              personal={whose !== null}
            />
            <NotShown locale={locale} />
            <OldDocuments locale={locale} />
          </div>
          <aside aria-label={t('help.aside')}>
            <Section heading={t('help.aside')} kind="side">
              <div className={layout.stackLarge}>
                {units.map((unit) => (
                  <Contact
                    key={unit.id}
                    name={unit.name[locale]}
                    {...contactIn(locale, unit.contact)}
                    phoneLabel={t('worker.phone')}
                    emailLabel={t('worker.email')}
                  />
                ))}
                <p>{t('help.rights')}</p>
                <p>
                  {t('help.support')} <a href={paths.support(locale)}>{t('shell.support')}</a>
                </p>
              </div>
            </Section>
          </aside>
        </div>
      </div>
    </>
  )
}
