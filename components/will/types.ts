import type { WillPageDto } from '@/lib/contracts/portal/will'

/** The statements once they have been read. */
export type ReadStatements = Extract<WillPageDto['statements'], { state: 'read' }>
