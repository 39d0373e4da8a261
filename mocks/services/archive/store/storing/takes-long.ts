/** Up to so many bytes of view forms are read within some ten milliseconds. */
const short = 64 * 1024
const pdf = 'application/pdf'

/**
 * Whether a Bundle may take long to read: when it is large, or has a PDF, which may unfold to a hundred thousand objects
 * however small it is. What can be written in another way (`\u0061pplication`) is taken for one too.
 */
export function takesLong(bytes: Uint8Array): boolean {
  if (bytes.byteLength > short) return true
  const text = Buffer.from(bytes).toString('latin1')
  return text.includes(pdf) || text.includes(String.raw`\u`) || text.includes(String.raw`\/`)
}
