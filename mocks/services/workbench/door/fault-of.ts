/** What the log may hold of an error: its name and code, and nothing that somebody has said. */
export function faultOf(error: unknown): Readonly<{ error: string; code?: string | undefined }> {
  if (!(error instanceof Error)) return { error: 'unknown' }
  const { name } = error
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined
  return { error: name, code }
}
