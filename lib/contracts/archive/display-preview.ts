import '@/lib/contracts/without-eval'
import { z } from 'zod'

/** Documents of one service task and type, and the clients whom they are about, rounded down; never fewer than ten clients. */
const displayPreviewRow = z.object({
  serviceTask: z.string(),
  documentType: z.string(),
  /** The day from which it is so. */
  from: z.string(),
  documents: z.int(),
  clients: z.int(),
})

const displayPreviewSide = z.object({
  /** Over the rows; a client who is in several of them is one client. What concerns fewer than ten clients has no row, nor is it told that there is some. */
  documents: z.int(),
  clients: z.int(),
  rows: z.array(displayPreviewRow),
})
export type DisplayPreviewSide = Readonly<z.infer<typeof displayPreviewSide>>

/**
 * Answer of `POST /reference/preview`: what a first day or a restriction would change of what clients see of a register. Counted are
 * documents, in their newest version, on whose display the first day or the restriction alone decides.
 */
export const displayPreviewSchema = z.object({
  readAt: z.iso.datetime({ offset: true }),
  appears: displayPreviewSide,
  disappears: displayPreviewSide,
})
export type DisplayPreview = Readonly<z.infer<typeof displayPreviewSchema>>
