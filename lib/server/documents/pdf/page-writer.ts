import 'server-only'
import PDFDocument from 'pdfkit'
import { contentLimits } from '@/lib/contracts/archive/content-limits'
import { breakLines, type Line } from './break-lines'
import type { Run } from './blocks'
import { fontFile, piecesOf } from './fonts'
import { TooMuchForPdf } from './too-much-for-pdf'

/** Points: A4 with room for the header and the footer. */
export const margins = { top: 72, bottom: 72, left: 62, right: 62 }
export const colours = { ink: '#222222', quiet: '#5a5f66', line: '#c8cdd3', accent: '#003479' }

export type PdfDocument = InstanceType<typeof PDFDocument>
export type Place = Readonly<{ x: number; width: number }>

/** Sets lines one under the other and goes on to a new page when one is full. Sizes are points. */
export class PageWriter {
  private readonly fonts = new Set<string>()
  private pages = 1
  y = margins.top

  constructor(readonly document: PdfDocument) {}

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
    this.pages += 1
    if (this.pages > contentLimits.pages) throw new TooMuchForPdf()
    this.document.continueOnNewPage()
    this.y = margins.top
  }

  /** The lines that words make in a width. */
  break(runs: readonly Run[], width: number, size: number): Line[] {
    return breakLines(runs, width, (text, font) => {
      this.use(font, size)
      return this.document.widthOfString(text)
    })
  }

  /** Writes lines from the current height on, page after page. */
  write(lines: readonly Line[], x: number, size: number, colour: string = colours.ink): void {
    for (const line of lines) {
      this.need(lineHeight(size))
      this.writeAt(line, x, this.y, size, colour)
      this.y += lineHeight(size)
    }
  }

  /** Writes one line where it is told, also outside the margins. */
  writeAt(line: Line, x: number, y: number, size: number, colour: string = colours.ink): void {
    let left = x
    for (const { text, font } of line) {
      this.use(font, size)
      this.document.fillColor(colour).text(text, left, y, { lineBreak: false })
      left += this.document.widthOfString(text)
    }
  }

  /** A line of plain words, unbroken. */
  plain(text: string, bold = false): Line {
    return piecesOf(text, { bold, italic: false })
  }

  private use(font: string, size: number): void {
    if (!this.fonts.has(font)) this.document.registerFont(font, fontFile(font))
    this.fonts.add(font)
    this.document.font(font).fontSize(size)
  }
}

export function lineHeight(size: number): number {
  return size * 1.4
}
