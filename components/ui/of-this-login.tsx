type Props = Readonly<{ whose: Readonly<{ login: string }> }>

/**
 * Stands in every form that does something in the name of the one who is logged in: sent when another is, it is done nothing with
 * (ADR 30).
 */
export function OfThisLogin({ whose }: Props) {
  return <input type="hidden" name="login" value={whose.login} />
}
