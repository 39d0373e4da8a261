/**
 * A migration is a script of SQL, a file in the folder `migrations` of its program. Its name ("0001-documents") orders it, is how
 * a database knows that it has run, and so never changes. One that takes away or tightens what the version before still uses begins with
 * a line `-- contract: why`; all others only add, so that both versions run on what they leave (expand and contract).
 */
export type MigrationFile = Readonly<{ name: string; sql: string }>
