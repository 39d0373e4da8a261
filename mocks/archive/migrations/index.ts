import type { MigrationFile } from '@/lib/database/migrate'
import clientsAndDocuments from './0001-clients-and-documents.sql?raw'
import registerAndReference from './0002-register-and-reference.sql?raw'
import audit from './0003-audit.sql?raw'

/** The schema of the archive, in the order in which it grew. */
export const migrations: readonly MigrationFile[] = [
  { name: '0001-clients-and-documents', sql: clientsAndDocuments },
  { name: '0002-register-and-reference', sql: registerAndReference },
  { name: '0003-audit', sql: audit },
]
