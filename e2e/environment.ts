type Environment = Readonly<{
  /** Where each program answers, without a slash at the end. */
  urls: Readonly<
    Record<'portal' | 'archive' | 'identification' | 'mandates' | 'mail' | 'workbench', string>
  >
  /** Folder of the databases, keys and logs. */
  dataDir: string
  /** Where one of several processes is ended and begun; only where there are several. */
  orders?: string
  /** Those that several processes share, by their variables. */
  databases?: Readonly<Record<'PORTAL_DATABASE_URL' | 'ARCHIVE_DATABASE_URL', string>>
}>

/** The running programs, as the set-up of the run has left them. */
export function environment(): Environment {
  return JSON.parse(environmentText()) as Environment
}

/** The same as the line of JSON that scripts/test-environment.mjs printed, with what only scripts read. */
export function environmentText(): string {
  const text = process.env.E2E_ENVIRONMENT
  if (!text) throw new Error('The programs have not been started')
  return text
}
