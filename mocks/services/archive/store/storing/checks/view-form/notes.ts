import { noteIn } from '@/lib/contracts/view-form/attributes'
import type { Fault } from './fault-of-attribute'
import type { Led } from './places'

const missing: Fault = {
  error: 'invalid-view-form',
  says: 'a title with words of a note that are not in the text; write them there',
}

/** So many characters are looked through for notes: a book with hundreds of them does with less. */
const mostWork = 300_000_000

/** What an office program says of notes at their marks, where nobody reads it: it stands in the text, too. */
export class Notes<At> {
  private readonly said: { words: string; at: At }[] = []

  add(title: string | undefined, at: At): void {
    const words = noteIn(title ?? '')
    if (words !== '') this.said.push({ words, at })
  }

  /** Whether looking for them in a text would take more than it may. */
  isTooMuch(text: string): boolean {
    return this.said.length * text.length > mostWork
  }

  /** What the text, on one line, does not have. */
  missing(text: string): Led<At>[] {
    return this.said
      .filter(({ words }) => !text.includes(words))
      .map(({ at }) => ({ at, fault: missing }))
  }
}
