import 'server-only'
import { WellFormedPdf } from '@/lib/pdf/well-formed-pdf'

// What the published types leave out: where content is written, and the font that is in use.
interface Inside {
  addContent(operator: string): PDFKit.PDFDocument
  _font: {
    font: { _layoutEngine: { hideDefaultIgnorables: () => void } }
    unicode: (readonly number[])[]
    toUnicodeCmap: () => unknown
  }
}
const Base = WellFormedPdf as unknown as new (
  options: PDFKit.PDFDocumentOptions,
) => WellFormedPdf & Inside

type Said = Readonly<{ actual: string | undefined; lang: string | undefined }>

/**
 * A well-formed PDF in which what is said of words stands with them.
 */
export class TaggedPdf extends Base {
  private said: Said | undefined

  /**
   * Writes words with the text or language by which they are read aloud, searched and copied. The mark stands within the text
   * object: around it, programs that look for its place no longer find one.
   */
  saying(said: Said, write: () => void): void {
    this.said = said.actual === undefined && said.lang === undefined ? undefined : said
    write()
    this.said = undefined
  }

  override addContent(operator: string): this {
    const { said } = this
    if (said && operator === 'ET') super.addContent('EMC')
    super.addContent(operator)
    if (said && operator === 'BT') super.addContent(`/Span ${propertiesOf(said)} BDC`)
    return this
  }

  /**
   * For a font whose letters join, the one in use: where they are kept apart, its own empty glyph says so, where the library
   * would put a space; and a glyph of two letters is told by one character, for programs turn two.
   */
  joinLetters(): void {
    const { _font: embedded } = this
    embedded.font._layoutEngine.hideDefaultIgnorables = () => undefined
    const cmapOf = embedded.toUnicodeCmap.bind(embedded)
    embedded.toUnicodeCmap = () => {
      embedded.unicode = embedded.unicode.map(asOneCharacter)
      return cmapOf()
    }
  }
}

/** Lam with each alef, as it stands alone, and the heh of Persian that has a yeh above. */
const wholes = new Map([
  ...['ﻵ', 'ﻷ', 'ﻹ', 'ﻻ'].map((one) => [one.normalize('NFKC'), one] as const),
  ['\u0647\u0654', '\u06c0'] as const,
])

function asOneCharacter(codePoints: readonly number[]): readonly number[] {
  const one = codePoints.length > 1 ? wholes.get(String.fromCodePoint(...codePoints)) : undefined
  return one === undefined ? codePoints : [one.charCodeAt(0)]
}

function propertiesOf({ actual, lang }: Said): string {
  const entries = Object.entries({ Lang: lang, ActualText: actual })
  const known = entries.flatMap(([name, value]) =>
    value === undefined
      ? []
      : [`/${name} <feff${Buffer.from(value, 'utf16le').swap16().toString('hex')}>`],
  )
  return `<< ${known.join(' ')} >>`
}
