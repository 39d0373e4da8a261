import { sayUnfit, unfitCharacterIn } from '@/lib/contracts/view-form/characters'
import type { Fault } from './fault-of-attribute'

/** What is wrong with the characters of a text, if anything: the first that a view form may not have, and what it probably was. */
export function faultOfText(text: string): (Fault & { character: string }) | undefined {
  const unfit = unfitCharacterIn(text)
  if (!unfit) return undefined
  return { error: 'invalid-view-form', says: sayUnfit(unfit), character: unfit.character }
}
