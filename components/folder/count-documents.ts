/** Enough to hold the beginning of a file in a ZIP: its fixed head, and the longest name that matters here. */
const longest = 160

/**
 * How far a folder has come, out of the ZIP itself: each file in it begins with a mark and its name, and the folder of a document has
 * its number. What stands between two pieces of the stream is looked at with the next.
 */
export function countDocuments() {
  let rest = ''
  let highest = 0
  return (piece: Uint8Array): number => {
    const text = rest + latin1(piece)
    for (const [, number = ''] of text.matchAll(begins)) {
      highest = Math.max(highest, Number(number))
    }
    rest = text.slice(-longest)
    return highest
  }
}

/** PK 3 4, 26 bytes, and the name. */
const begins = /PK\x03\x04[^]{26}[\w-]{1,60}\/data\/documents\/(\d{4,5})-/g

function latin1(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return text
}
