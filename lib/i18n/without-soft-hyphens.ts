/** For titles and file names: a soft hyphen helps a heading to break and would be in the way there. */
export function withoutSoftHyphens(text: string): string {
  return text.replaceAll('\u00ad', '')
}
