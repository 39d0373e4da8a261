/** Lines of fields as a file that table programs open: a mark of the encoding, semicolons, and lines as RFC 4180 has them. */
export function csvTable(lines: readonly (readonly string[])[]): string {
  return `\ufeff${lines.map((fields) => fields.map(csvField).join(';')).join('\r\n')}\r\n`
}

/** A field in quotes. One that a table program would take for a formula is kept from being one. */
export function csvField(text: string): string {
  const plain = text.replaceAll('\u00ad', '').replaceAll('\u00a0', ' ')
  const harmless = isFormula(plain) ? `'${plain}` : plain
  return `"${harmless.replaceAll('"', '""')}"`
}

/**
 * Table programs look past blanks and what can't be seen, and in some languages take full-width and other forms of the signs
 * for the signs themselves. A tab or a line end in front may begin another cell.
 */
function isFormula(text: string): boolean {
  const seen = text.normalize('NFKC').replace(/^[\s\p{C}\p{Z}]+/u, '')
  return /^[=+\-@\u2212]/.test(seen) || /^[\t\r\n\0]/.test(text)
}
