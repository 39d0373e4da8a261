import 'server-only'

/** Characters that are seen in nothing; they part and join what is around them. */
const joiners = /[\u200c\u200d\u034f\ufe00-\ufe0f\u{e0020}-\u{e007f}\u{e0100}-\u{e01ef}]/u

/** What has had its effect before anything is set: where lines may break, and which way words run. */
const unseen = /[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]|(?![\t\n])\p{Cc}/gu
const lineEnds = /[\t\n\u2028\u2029]/g

const simple = /^[ -~\u00a0-\u00ac\u00ae-\u017f–—‘’“”„•…€]*$/

const clusters = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** A text as it is set: in composed form (NFC), without what is seen in nothing. */
export function settable(text: string): string {
  return isPlain(text) ? text : text.normalize().replace(unseen, '').replace(lineEnds, ' ')
}

/** What a reader takes for one sign each: a letter with its marks, an emoji with what changes it (UAX #29). */
export function signsOf(text: string): string[] {
  return isPlain(text) ? [...text] : Array.from(clusters.segment(text), (each) => each.segment)
}

/** Whether a text is of letters that are one sign each, and stay as they are. */
export function isPlain(text: string): boolean {
  return simple.test(text)
}

export function isJoiner(character: string): boolean {
  return joiners.test(character)
}

/** Spaces and hyphens that differ in width, or in where a line may break: any of them says the same. */
const alike = new Map<string, string>([
  ...[...'\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a'].map(
    asSpace,
  ),
  ...[...'\u202f\u205f\u3000'].map(asSpace),
  ['\u2010', '-'],
  ['\u2011', '-'],
])

function asSpace(space: string): [string, string] {
  return [space, ' ']
}

/** Another character that says the same, for a font that lacks one. */
export function sameAs(character: string): string | undefined {
  return alike.get(character)
}
