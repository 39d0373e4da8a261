import { unfitCharacterIn, type UnfitCharacter } from '@/lib/contracts/view-form/characters'
import type { Fault } from './fault-of-attribute'

/** What is wrong with the characters of a text, if anything: the first that a view form may not have, and what it probably was. */
export function faultOfText(text: string): (Fault & { character: string }) | undefined {
  const unfit = unfitCharacterIn(text)
  if (!unfit) return undefined
  return { error: 'invalid-view-form', says: sayingOf(unfit), character: unfit.character }
}

function sayingOf({ character, kind, probably }: UnfitCharacter): string {
  const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
  const guess = probably ? `; it was probably "${probably}"` : ''
  switch (kind) {
    case 'control':
      return `the control character ${code}, as a wrong decoding makes it${guess}`
    case 'private':
      return `the character ${code} for private use, which is another sign in each font${guess}`
    case 'lost':
      return `the character ${code}, which stands for one that was lost`
    case 'turning':
      return `the character ${code}, which turns the words around it; write the attribute dir`
    case 'none':
      return `${code}, which is no character`
  }
}
