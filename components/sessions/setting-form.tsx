import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import layout from '@/components/ui/layout.module.css'
import { OfThisLogin } from '@/components/ui/of-this-login'
import { Section } from '@/components/ui/section'
import type { OwnSessionsDto } from '@/lib/contracts/portal/own-sessions'

type Props = Readonly<{
  whose: OwnSessionsDto['whose']
  heading: string
  /** How it is now. */
  says: string
  action: string
  /** What the form sends: how it is to be. */
  field: Readonly<{ name: string; value: string }>
  button: string
  /** What else one should know. */
  children?: ReactNode
}>

/** A setting that holds until the logout: how it is, and the button that turns it. */
export function SettingForm({ whose, heading, says, action, field, button, children }: Props) {
  return (
    <Section heading={heading}>
      <form className={layout.stack} method="post" action={action}>
        <OfThisLogin whose={whose} />
        <p>{says}</p>
        <input type="hidden" {...field} />
        <p>
          <Button look="second">{button}</Button>
        </p>
        {children}
      </form>
    </Section>
  )
}
