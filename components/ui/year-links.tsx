import narrowing from './narrowing.module.css'
import text from './text.module.css'

/** So many years stand in view; older ones are had by what unfolds. */
export const mostYears = 4

type YearLink = Readonly<{ name: string; href: string; isCurrent: boolean }>

/** All years or one of them, by links; where all is of one year, there is nothing to choose. */
export function YearLinks({ label, links }: { label: string; links: readonly YearLink[] }) {
  return (
    <nav aria-label={label}>
      <ul className={narrowing.chips}>
        {links.map(({ name, href, isCurrent }) => (
          <li key={name}>
            <a className={text.go} href={href} aria-current={isCurrent ? 'true' : undefined}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
