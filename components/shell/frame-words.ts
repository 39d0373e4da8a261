import { phoneLink } from '@/components/ui/phone-link'
import { inLanguage, paths } from '@/lib/addresses/paths'
import type { Support } from '@/lib/contracts/portal/support'
import { languageNames } from '@/lib/domain/codes/languages'
import { locales, type Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import type { MenuPage } from './menu-page'
import { menuWords } from './menu-words'
import type { FooterWords, FrameWords, LanguageWay, MastheadWords } from './types'

/** What the frame round a page depends on. */
export type FrameFacts = Readonly<{
  locale: Locale
  /** Of the page, with its query: "/sv/help". */
  address: string
  demo: boolean
  support: Support
  /** Who is logged in; undefined: nobody. */
  person?: string
  /** Whose pages the menu leads to; undefined: no menu. */
  menuOf?: string
  current?: MenuPage
}>

/** All that the frame says, and where it leads. */
export function frameWords(facts: FrameFacts): FrameWords {
  const { locale, address, person, menuOf, current } = facts
  return {
    skip: translator(locale)('shell.skip'),
    ...(person && { skipToLeave: translator(locale)('leave.skip') }),
    masthead: mastheadWords(facts),
    languages: languageWays(locale, address),
    ...(menuOf !== undefined && { menu: menuWords(locale, menuOf, current) }),
    footer: footerWords(facts),
  }
}

function mastheadWords({ locale, demo, person }: FrameFacts): MastheadWords {
  const t = translator(locale)
  return {
    start: paths.start(locale),
    wordmark: [t('shell.wordmarkStart'), t('shell.wordmarkEnd')],
    ...(demo && { trial: { long: t('shell.trial'), short: t('shell.trialShort') } }),
    languages: t('shell.languages'),
    ...(person && { logout: { action: paths.logout(locale), text: t('shell.logout'), person } }),
  }
}

/** The same page in all languages, each named in itself. */
function languageWays(locale: Locale, address: string): readonly LanguageWay[] {
  return locales.map((language) => ({
    language,
    href: inLanguage(language, address),
    text: languageNames[language],
    ...(language === locale && { current: true }),
  }))
}

const aboutTheService = ['help', 'information', 'support', 'accessibility', 'privacy'] as const

function footerWords({ locale, demo, support, person, menuOf }: FrameFacts): FooterWords {
  const t = translator(locale)
  return {
    label: t('shell.footerMenu'),
    ways: [
      ...aboutTheService.map((page) => ({
        href: paths[page](locale, menuOf),
        text: t(`shell.${page}`),
      })),
      ...(person ? [{ href: paths.sessions(locale), text: t('sessions.title') }] : []),
    ],
    ...supportWords(locale, support),
    ...(demo && { demo: [t('shell.demo'), t('shell.demoNotReal')] }),
  }
}

function supportWords(locale: Locale, { phone, email }: Support): Pick<FooterWords, 'support'> {
  const ways = [
    ...(phone ? [{ href: phoneLink(phone), text: phone }] : []),
    ...(email ? [{ href: `mailto:${email}`, text: email }] : []),
  ]
  if (ways.length === 0) return {}
  return { support: { label: translator(locale)('shell.supportContact'), ways } }
}
