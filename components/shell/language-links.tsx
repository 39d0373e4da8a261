import style from './language-links.module.css'
import type { LanguageWay } from './types'

type Props = Readonly<{
  ways: readonly LanguageWay[]
  label: string
  place: 'masthead' | 'menu'
}>

/** The same page in all languages, each named in itself. */
export function LanguageLinks({ ways, label, place }: Props) {
  return (
    <nav className={`${style.languages} ${style[place]}`} aria-label={label}>
      {ways.map(({ language, href, text, current }) => (
        <a
          key={language}
          href={href}
          lang={language}
          hrefLang={language}
          aria-current={current ? 'true' : undefined}
        >
          {text}
        </a>
      ))}
    </nav>
  )
}
