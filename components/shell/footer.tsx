import layout from '@/components/ui/layout.module.css'
import text from '@/components/ui/text.module.css'
import style from './footer.module.css'
import type { FooterWords } from './types'

/** Links about the service, and in a trial version the words that everything is made up. */
export function Footer({ words }: { words: FooterWords }) {
  return (
    <footer className={style.footer}>
      <div className={layout.wrap}>
        <nav aria-label={words.label}>
          <ul>
            {words.ways.map((way) => (
              <li key={way.href}>
                <a href={way.href}>{way.text}</a>
              </li>
            ))}
          </ul>
        </nav>
        {words.support ? (
          <p className={style.support}>
            {words.support.label}:{' '}
            {words.support.ways.map((way) => (
              <a key={way.href} href={way.href}>
                {way.text}
              </a>
            ))}
          </p>
        ) : null}
        {words.demo ? (
          <div className={layout.stack}>
            {words.demo.map((line) => (
              <p key={line} className={text.small}>
                {line}
              </p>
            ))}
          </div>
        ) : null}
      </div>
    </footer>
  )
}
