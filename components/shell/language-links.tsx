import { locales, type Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import style from './language-links.module.css'

type Props = Readonly<{
  locale: Locale
  /** The page after its language, with its query: "/help". */
  path: string
  label: string
  place: 'masthead' | 'menu'
}>

/** The same page in the three languages, each named in itself. */
export function LanguageLinks({ locale, path, label, place }: Props) {
  return (
    <nav className={`${style.languages} ${style[place]}`} aria-label={label}>
      {locales.map((language) => (
        <a
          key={language}
          href={`/${language}${path}`}
          lang={language}
          hrefLang={language}
          aria-current={language === locale ? 'true' : undefined}
        >
          {translator(language)(`codes.locale.${language}`)}
        </a>
      ))}
    </nav>
  )
}
