import { Button, ButtonLink } from '@/components/ui/button'
import layout from '@/components/ui/layout.module.css'
import { More } from '@/components/ui/more'
import { PageHead } from '@/components/ui/page-head'
import { PageTitle } from '@/components/ui/page-title'
import { PlainRows } from '@/components/ui/rows'
import { Section } from '@/components/ui/section'
import { Word } from '@/components/ui/word'
import type { RepresentationOutcome } from '@/lib/addresses/outcomes'
import { paths } from '@/lib/addresses/paths'
import type { RepresentationsDto } from '@/lib/contracts/portal/representations'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { ActingFor } from './acting-for'
import style from './representation.module.css'
import { Outcome } from './outcome'
import { WhoMayWhat } from './who-may-what'

type Props = Readonly<{
  locale: Locale
  representations: RepresentationsDto
  /** What came of choosing, or of stopping. */
  outcome?: RepresentationOutcome
  /** The one of a mandate that does not reach social welfare. */
  healthOnlyName?: string
}>

/** For whom one acts, by what right, and what one may do: all of it said before. */
export function RepresentationsPage({ locale, representations, outcome, healthOnlyName }: Props) {
  const t = translator(locale)
  const { actorName, people } = representations
  return (
    <>
      <PageTitle locale={locale} page={t('representation.title')} person={actorName} />
      <PageHead title={t('representation.title')} lead={t('representation.lead')} />
      <div className={`${layout.wrap} ${layout.body} ${layout.sections}`}>
        {outcome ? <Outcome locale={locale} outcome={outcome} name={healthOnlyName} /> : null}
        <Section heading={t('representation.nowHeading')}>
          {people.length === 0 ? <p>{t('representation.nobody')}</p> : null}
          <PlainRows>
            {people.map((person) => (
              <ActingFor key={person.handle} locale={locale} person={person} />
            ))}
            <li className={style.person}>
              <div>
                <h3>{actorName}</h3>
                <p>{t('representation.ownName')}</p>
              </div>
              <ButtonLink href={paths.overview(locale, 'self')} look="second">
                {t('representation.toOwnData')}
              </ButtonLink>
            </li>
          </PlainRows>
        </Section>
        <Section heading={t('representation.chooseHeading')}>
          <div className={layout.stack}>
            <p>{t('representation.chooseText')}</p>
            <p>{t('representation.visible')}</p>
            <Word locale={locale} word="mandate" />
            <form method="post" action={paths.startActing(locale)}>
              <Button>{t('representation.choose')}</Button>
            </form>
            <More summary={t('representation.missingHeading')}>
              <p>{t('representation.missingText')}</p>
              <p>{t('representation.blocked.next')}</p>
            </More>
          </div>
        </Section>
        <WhoMayWhat locale={locale} />
      </div>
    </>
  )
}
