import layout from '@/components/ui/layout.module.css'
import { LanguageLinks } from './language-links'
import style from './main-menu.module.css'
import type { LanguageWay, MenuWords } from './types'

type Props = Readonly<{ words: MenuWords; languages: readonly LanguageWay[] }>

/** Folded on narrow screens, one row from 896 px; without script either way. */
export function MainMenu({ words, languages }: Props) {
  return (
    <nav className={style.menu} aria-label={words.label}>
      <div className={layout.wrap}>
        <details>
          <summary>{words.summary}</summary>
          <ul>
            {words.ways.map(({ href, text, current }) => (
              <li key={href}>
                <a href={href} aria-current={current ? 'page' : undefined}>
                  {text}
                </a>
              </li>
            ))}
          </ul>
          <LanguageLinks ways={languages} label={words.languages} place="menu" />
        </details>
      </div>
    </nav>
  )
}
