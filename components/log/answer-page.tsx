import layout from '@/components/ui/layout.module.css'
import { PageHead } from '@/components/ui/page-head'
import { PageTitle } from '@/components/ui/page-title'
import { isOwn, personInTitle, plateOf } from '@/components/ui/plate-of'
import { Section } from '@/components/ui/section'
import text from '@/components/ui/text.module.css'
import { Unavailable } from '@/components/ui/unavailable'
import { paths } from '@/lib/addresses/paths'
import type { LogAnswerDto } from '@/lib/contracts/portal/log-answer'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { AnswerForm } from './answer-form'
import { AnswerForgotten, AnswerResult } from './answer-result'
import { LogClosed } from './log-closed'

type Props = Readonly<{ locale: Locale; answer: LogAnswerDto }>

/** "Jämför ett svar med loggen": what a controller has answered, beside what the log shows here (L6). */
export function AnswerPage({ locale, answer }: Props) {
  const t = translator(locale)
  const { whose, closed, forgotten, compared } = answer
  const title = t('letter.compare.title')
  return (
    <>
      <PageTitle locale={locale} page={title} person={personInTitle(locale, whose)} />
      <PageHead
        title={title}
        plate={plateOf(locale, whose)}
        crumbs={{
          label: t('shell.breadcrumb'),
          items: [{ label: t('log.title'), href: paths.log(locale, whose.handle) }],
        }}
        lead={t('letter.compare.lead')}
      />
      <div className={`${layout.wrap} ${layout.body} ${layout.sections}`}>
        {closed ? (
          <LogClosed locale={locale} />
        ) : (
          <>
            {forgotten ? <AnswerForgotten locale={locale} /> : null}
            {compared === null ? null : compared.state === 'unavailable' ? (
              <Unavailable
                locale={locale}
                heading={t('log.unavailable.title')}
                reassurance={t('log.unavailable.notGone')}
                reference={compared.reference}
                retry={paths.logAnswer(locale, whose.handle)}
              />
            ) : (
              <AnswerResult locale={locale} whose={whose} compared={compared} />
            )}
            <AnswerForm locale={locale} handle={whose.handle} />
            <Section heading={t('letter.compare.aboutHeading')}>
              <div className={layout.stack}>
                <p>{t('letter.compare.about')}</p>
                <p>{t('letter.compare.notKept')}</p>
                {isOwn(whose) ? (
                  <>
                    <p>{t('letter.compare.savedBefore')}</p>
                    <p>
                      <a className={text.go} href={paths.logProof(locale, whose.handle)}>
                        {t('logProof.title')}
                      </a>
                    </p>
                  </>
                ) : null}
              </div>
            </Section>
          </>
        )}
      </div>
    </>
  )
}
