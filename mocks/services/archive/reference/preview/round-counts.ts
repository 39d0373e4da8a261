/** Fewer clients than so many may point at somebody: what concerns them is not told, nor that there is something. */
export const leastClients = 10

type Counts = Readonly<{ documents: number; clients: number }>

/**
 * Counts of a register as they are told: rounded down to whole tens, documents from a thousand on to whole hundreds. Two questions that differ in
 * one client are answered alike or ten apart, and ten apart are also such as differ in ten: what is taken from one another points at nobody.
 */
export const roundCounts = <Told extends Counts>(counts: Told): Told => ({
  ...counts,
  documents: down(counts.documents, counts.documents < 1_000 ? 10 : 100),
  clients: down(counts.clients, 10),
})

const down = (count: number, step: number) => Math.floor(count / step) * step
