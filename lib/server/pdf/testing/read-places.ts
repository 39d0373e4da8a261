import { getDocumentProxy } from 'unpdf'

/** Where words stand, in points from the left and from the foot of their page. */
export type Placed = Readonly<{
  text: string
  x: number
  y: number
  width: number
  size: number
  page: number
}>

/** The words of a file with their places, as pdf.js finds them. */
export async function readPlaces(bytes: Uint8Array): Promise<Placed[]> {
  const file = await getDocumentProxy(new Uint8Array(bytes))
  const placed: Placed[] = []
  for (let page = 1; page <= file.numPages; page += 1) {
    const { items } = await (await file.getPage(page)).getTextContent()
    for (const item of items) {
      if (!('str' in item)) continue
      const [size = 0, , , , x = 0, y = 0] = item.transform as number[]
      placed.push({ text: item.str, x, y, width: item.width, size, page })
    }
  }
  return placed
}

/** Where a word begins that stands once, taking the signs of its piece as equally wide. */
export function placeOf(placed: readonly Placed[], word: string): number | undefined {
  const piece = placed.find(({ text }) => text.includes(word))
  return piece && piece.x + (piece.width * piece.text.indexOf(word)) / piece.text.length
}
