import type { ReactNode } from 'react'
import { Hidden } from './hidden'
import style from './contact.module.css'
import { phoneLink } from './phone-link'
import text from './text.module.css'

type Props = Readonly<{
  name?: string
  /** Title, unit and so on, a line each. */
  lines?: readonly string[]
  phone?: string | null
  email?: string | null
  hours?: string | null
  address?: string | null
  phoneLabel: string
  emailLabel: string
}>

/** How to reach someone; numbers and addresses can be pressed. */
export function Contact({ name, lines = [], phone, email, hours, address, ...labels }: Props) {
  return (
    <address className={style.contact}>
      {name ? <strong>{name}</strong> : null}
      {lines.map((line) => (
        <span key={line}>{line}</span>
      ))}
      {phone ? (
        <a href={phoneLink(phone)}>
          <Hidden>{labels.phoneLabel} </Hidden>
          {phone}
        </a>
      ) : null}
      {hours ? <span className={`${text.small} ${text.quiet}`}>{hours}</span> : null}
      {email ? (
        <EMail address={email}>
          <Hidden>{labels.emailLabel} </Hidden>
          {email}
        </EMail>
      ) : null}
      {address ? <span>{address}</span> : null}
    </address>
  )
}

/** One address, and nothing that a mail would be filled with; what is none can be read and not pressed. */
const oneAddress = /^[^\s@?&,;:%<>"]+@[^\s@?&,;:%<>"]+$/

function EMail({ address, children }: Readonly<{ address: string; children: ReactNode }>) {
  if (!oneAddress.test(address)) return <span>{children}</span>
  return <a href={`mailto:${address}`}>{children}</a>
}
