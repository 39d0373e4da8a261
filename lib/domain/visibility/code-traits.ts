import type { DisplaySwitches } from './view'
import type { VisibilityRule } from './visibility-rules'

/** What a code alone means for what is shown. */
export type CodeTraits = Readonly<{
  /** The rule that hides a document for it; null: none does. */
  hiddenBy: VisibilityRule | null
  /** The switch that takes the rule away; null: nothing does. */
  switch: keyof DisplaySwitches | null
}>

/** The rule that hides for a code; of one that is not known the rule that is given. */
export function ruleOf(
  traits: CodeTraits | undefined,
  whenUnknown: VisibilityRule,
  switches: DisplaySwitches,
): VisibilityRule | null {
  if (!traits) return whenUnknown
  return traits.switch !== null && switches[traits.switch] === true ? null : traits.hiddenBy
}
