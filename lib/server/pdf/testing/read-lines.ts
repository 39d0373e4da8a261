import { PDFDocument } from '@cantoo/pdf-lib'
import { contentOf } from './read-words'

/** A line across that is drawn, in points from the left and from the foot of its page. */
export type DrawnLine = Readonly<{
  x: number
  y: number
  width: number
  page: number
  isArtifact: boolean
}>

/** What begins or ends a mark of what content is, a move to where a line begins, and a line to where it ends. */
const steps = /\/(\w+) (?:<<[^]*?>> BDC|BMC)|(EMC)|(\S+) (\S+) m\n(\S+) \S+ l\n/g

/** Every straight line that the pages of a file have, and whether it is no part of what is read aloud. */
export async function readLines(bytes: Uint8Array): Promise<DrawnLine[]> {
  const file = await PDFDocument.load(bytes)
  return file.getPages().flatMap((page, index) => {
    const lines: DrawnLine[] = []
    const marks: string[] = []
    for (const [, mark, end, left, top, right] of contentOf(page).matchAll(steps)) {
      if (mark) marks.push(mark)
      else if (end) marks.pop()
      else
        lines.push({
          x: Number(left),
          y: page.getHeight() - Number(top),
          width: Number(right) - Number(left),
          page: index + 1,
          isArtifact: marks.join() === 'Artifact',
        })
    }
    return lines
  })
}
