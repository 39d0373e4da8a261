import 'server-only'
import { contentLimits } from '@/lib/contracts/archive/content-limits'
import { breakLines, type Line } from './break-lines'
import type { Direction, Run } from './blocks'
import { leftToRight } from './directions'
import { drawn } from './drawn'
import { fontFile, tellsLetters } from './font-files'
import type { Piece } from './fonts'
import type { MissingSigns } from './missing-signs'
import type { FileWords } from './pdf-content'
import type { TaggedPdf } from './tagged-pdf'
import { TooMuchForPdf } from './too-much-for-pdf'

/** Points: A4 with room for the header and the footer. */
export const margins = { top: 72, bottom: 72, left: 62, right: 62 }
export const colours = { ink: '#222222', quiet: '#5a5f66', line: '#c8cdd3', accent: '#003479' }

export type PdfDocument = TaggedPdf
/** What a part of the document is, for those who listen. */
export type Structure = ReturnType<PdfDocument['struct']>
/** Where words stand, and which way they run unless they say otherwise. */
export type Place = Readonly<{ x: number; width: number; direction?: Direction }>

type OneLine = Readonly<{ bold?: boolean; direction?: Direction }>

/** Of the line, from its top: where letters of every font stand. Source Sans 3 has it so. */
const baseline = 1.024

/** Of the size of letters, above the line that they stand on: a line through them, and one under them. */
const throughHeight = 0.26
const underHeight = -0.12
const lineThickness = 0.06

type SetPiece = Piece & Readonly<{ x: number; width: number }>

/** Sets lines one under the other and goes on to a new page when one is full. Sizes are points. */
export class PageWriter {
  private readonly fonts = new Set<string>()
  private readonly adornments: { page: number; draw: () => void }[] = []
  private pages = 1
  private pagesBefore = 0
  y = margins.top

  constructor(
    readonly document: PdfDocument,
    readonly missing: MissingSigns,
    readonly words: FileWords,
  ) {}

  get place(): Place {
    const { width } = this.document.page
    return { x: margins.left, width: width - margins.left - margins.right }
  }

  get bottom(): number {
    return this.document.page.height - margins.bottom
  }

  /**
   * Goes on to a new page unless `height` is left on this one.
   *
   * @throws TooMuchForPdf
   */
  need(height: number): void {
    if (this.y + height <= this.bottom || this.y === margins.top) return
    if (this.pages - this.pagesBefore >= contentLimits.pages) throw new TooMuchForPdf()
    this.turn()
  }

  /** Goes on to a new page, for another document in the same file; as many pages are allowed to it as to the first. */
  beginDocument(): void {
    this.turn()
    this.pagesBefore = this.pages - 1
  }

  /** Number of the page in use, from 1. */
  get page(): number {
    return this.pages
  }

  private turn(): void {
    this.pages += 1
    this.document.continueOnNewPage()
    this.y = margins.top
  }

  /** The lines that words make in a width. */
  break(runs: readonly Run[], width: number, size: number, direction?: Direction): Line[] {
    const { tell: tellMissing } = this.missing
    const measure = (text: string, font: string) => this.widthOf(text, font, size)
    return breakLines(runs, width, measure, { direction, tellMissing })
  }

  /** Writes lines from the current height on, page after page. */
  write(lines: readonly Line[], x: number, size: number, colour: string = colours.ink): void {
    for (const line of lines) {
      this.need(lineHeight(size))
      this.writeAt(line, x, this.y, size, colour)
      this.y += lineHeight(size)
    }
  }

  /**
   * Writes one line where it is told, also outside the margins. Its words are put there as they are read: programs turn what
   * stands within a word, and leave the words in their order.
   */
  writeAt(
    { pieces, width, level }: Line,
    x: number,
    y: number,
    size: number,
    colour: string = colours.ink,
  ): void {
    const set = pieces.map((piece) => {
      const { text, says } = drawn(piece)
      const width = this.widthOf(text, piece.font, size)
      return { ...piece, text, says, width, x: 0 }
    })
    let left = level === 1 ? x + width - set.reduce((sum, each) => sum + each.width, 0) : x
    for (const place of leftToRight(pieces.map((piece) => piece.level ?? 0))) {
      const piece = set[place]
      if (!piece) continue
      piece.x = left
      left += piece.width
    }
    this.document.fillColor(colour)
    for (const piece of set) this.drawLines(piece, y, size, colour)
    for (const { text, font, says, language, x: at } of set) {
      this.use(font, size)
      this.document.saying({ actual: says, lang: language }, () =>
        this.document.text(text, at, y, {
          ...layoutOf(font, text),
          lineBreak: false,
          baseline: -baseline * size,
        }),
      )
    }
  }

  /**
   * Has something drawn on this page that is no part of what is read aloud, once all is written: it may not stand within
   * what is, and would end it.
   */
  adorn(draw: () => void): void {
    this.adornments.push({ page: this.pages - 1, draw })
  }

  /** Draws on a page, which is the one in use, what adorns it. */
  drawAdornments(page: number): void {
    for (const each of this.adornments.filter((one) => one.page === page)) {
      this.document.markContent('Artifact', { type: 'Layout' })
      each.draw()
      this.document.endMarkedContent()
    }
  }

  private drawLines(
    { struck, underlined, x, width }: SetPiece,
    y: number,
    size: number,
    colour: string,
  ): void {
    const heights = [...(struck ? [throughHeight] : []), ...(underlined ? [underHeight] : [])]
    for (const height of heights) {
      const at = y + (baseline - height) * size
      this.adorn(
        () =>
          void this.document
            .moveTo(x, at)
            .lineTo(x + width, at)
            .lineWidth(size * lineThickness)
            .strokeColor(colour)
            .stroke(),
      )
    }
  }

  /** Words of one look that have one line only: the first that they make. */
  line(text: string, width: number, size: number, { bold = false, direction }: OneLine = {}): Line {
    const lines = this.break([{ text, bold, italic: false }], width, size, direction)
    return lines[0] ?? { pieces: [], width, level: 0 }
  }

  /** How wide the words of a line are, in points. */
  widthOfLine({ pieces }: Line, size: number): number {
    return pieces.reduce((sum, piece) => sum + this.widthOf(drawn(piece).text, piece.font, size), 0)
  }

  private widthOf(text: string, font: string, size: number): number {
    this.use(font, size)
    return this.document.widthOfString(text, layoutOf(font, text))
  }

  private use(font: string, size: number): void {
    if (!this.fonts.has(font)) this.document.registerFont(font, fontFile(font))
    this.document.font(font).fontSize(size)
    if (!this.fonts.has(font) && !tellsLetters(font)) this.document.joinLetters()
    this.fonts.add(font)
  }
}

/** Words whose letters join are laid out together; others one by one, which the library keeps in mind. */
function layoutOf(font: string, text: string): PDFKit.Mixins.TextOptions {
  return text.includes(' ') && !tellsLetters(font) ? { features: [] } : {}
}

export function lineHeight(size: number): number {
  return size * 1.4
}
