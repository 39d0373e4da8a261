/** A file of a bag: where it stands in it, and the SHA-256 of its bytes, in hex. */
export type Hashed = Readonly<{ path: string; sha256: string; size: number }>

/** `bagit.txt` (RFC 8493, 2.1.1). */
export const declaration = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'

/** A manifest: a line for each file (RFC 8493, 2.1.3). */
export function manifestText(files: readonly Hashed[]): string {
  return files.map(({ path, sha256 }) => `${sha256}  ${encodedPath(path)}\n`).join('')
}

/** `bag-info.txt` (RFC 8493, 2.2.2); what stands in a value stays in its line. */
export function bagInfoText(entries: readonly (readonly [label: string, value: string])[]): string {
  return entries
    .map(([label, value]) => `${label}: ${value.replaceAll(/\s+/g, ' ').trim()}\n`)
    .join('')
}

/** How much the payload holds: "bytes.files". */
export function oxumOf(payload: readonly Hashed[]): string {
  return `${payload.reduce((sum, { size }) => sum + size, 0)}.${payload.length}`
}

function encodedPath(path: string): string {
  return path.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}
