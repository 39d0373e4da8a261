import type { ReactNode } from 'react'
import { Hidden } from './hidden'
import layout from './layout.module.css'
import style from './page-head.module.css'
import text from './text.module.css'

type Crumb = Readonly<{ label: string; href: string; lang?: string }>

type Props = Readonly<{
  title: string
  titleLang?: string
  /** Whose data this is (R4). With `as` missing the plate says only `name`. */
  plate?: Readonly<{ name: string; as?: string }>
  crumbs?: Readonly<{ label: string; items: readonly Crumb[] }>
  lead?: ReactNode
  children?: ReactNode
}>

/** The band that opens a page: the way back, whose data, and the only first-level heading. */
export function PageHead({ title, titleLang, plate, crumbs, lead, children }: Props) {
  return (
    <div className={style.head}>
      <div className={layout.wrap}>
        {crumbs ? <Crumbs {...crumbs} /> : null}
        <h1>
          {plate ? <Plate {...plate} /> : null}
          <span lang={titleLang}>{title}</span>
        </h1>
        {lead ? <p className={`${text.lead} ${style.lead}`}>{lead}</p> : null}
        {children}
      </div>
    </div>
  )
}

function Plate({ name, as }: { name: string; as?: string }) {
  return (
    <span className={style.plate}>
      {as ? (
        <>
          <b>{name}</b>
          <Hidden>, </Hidden>
          <span className={style.as}>{as}</span>
        </>
      ) : (
        name
      )}
      <Hidden>: </Hidden>
    </span>
  )
}

function Crumbs({ label, items }: { label: string; items: readonly Crumb[] }) {
  return (
    <nav className={style.crumbs} aria-label={label}>
      <ol>
        {items.map((item) => (
          <li key={item.href}>
            <a href={item.href} lang={item.lang}>
              {item.label}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
