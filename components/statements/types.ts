import type { StatementsPageDto } from '@/lib/contracts/portal/statements'

/** The statements once they have been read. */
export type ReadStatements = Extract<StatementsPageDto['statements'], { state: 'read' }>
