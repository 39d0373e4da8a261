/**
 * Characters that no name, title or reason needs and that make one text look like another: controls (C0, C1), and what turns
 * the direction of the words around it. Line ends and tabulators are not among them.
 */
export const deceptive =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u

const all = new RegExp(deceptive, 'gu')
const lineEnds = /[\t\n\r\u2028\u2029]+/g

/** A text of several lines without {@link deceptive} characters. */
export function plainText(text: string): string {
  return text.replace(all, '')
}

/**
 * A text from elsewhere as one line without {@link deceptive} characters. All that the archive, the identification and the
 * mandates services say passes here once, where it comes in, and no page, file, letter or header need think of it.
 */
export function plainLine(text: string): string {
  return plainText(text).replace(lineEnds, ' ')
}
