import type { DocumentListDto } from '@/lib/contracts/portal/document-list'

/** The list once it has been read. */
export type ReadList = Extract<DocumentListDto['list'], { state: 'read' }>
