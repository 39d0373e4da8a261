type Environment = Readonly<{
  /** Where each program answers, without a slash at the end. */
  urls: Readonly<Record<'portal' | 'archive' | 'identification' | 'mandates', string>>
  /** Folder of the databases, keys and logs. */
  dataDir: string
}>

/** The running programs, as the set-up of the run has left them. */
export function environment(): Environment {
  const text = process.env.E2E_ENVIRONMENT
  if (!text) throw new Error('The programs have not been started')
  return JSON.parse(text) as Environment
}
