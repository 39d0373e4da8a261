/**
 * The D rules once more, written from the rule book alone and without a line of the archive's: the properties compare the
 * archive with it. It answers out of a plain history, "what has happened until now", by looking at all of it each time.
 */
export type HistoryDocument = Readonly<{
  controller: string
  set: string
  task: string
  service: string
  format: string
  status: string
}>

export type Happening =
  | Readonly<{
      what: 'relationship begins'
      oid: string
      controller: string
      task: string
      service: string
      day: string
    }>
  | Readonly<{ what: 'relationship ends'; oid: string }>
  | Readonly<{ what: 'service is bought'; oid: string; unit: string; from: string }>
  | Readonly<{ what: 'service ends'; oid: string; unit: string; day: string }>
  | Readonly<{ what: 'consent'; id: string }>
  | Readonly<{ what: 'prohibition'; id: string; set?: string; task?: string; controller?: string }>
  | Readonly<{ what: 'taken back'; id: string }>

export type Asker = Readonly<{
  organisation: string
  unit: string
  /** What it claims: a relationship by its OID, a statutory right by its name, or the archivist's task. */
  relationship?: string
  right?: string
  archivist?: boolean
}>

export type Order = Readonly<{
  keepsRegister: (organisation: string) => boolean
  /** [organisation, organiser] pairs whose joint test has been passed. */
  tested: readonly (readonly [string, string])[]
  /** [organisation, controller, social service, first day] */
  agreements: readonly (readonly [string, string, string, string])[]
}>

export function ruleBook(
  document: HistoryDocument,
  asker: Asker,
  history: readonly Happening[],
  today: string,
  order: Order,
): string {
  const begun = history.find(
    (event) => event.what === 'relationship begins' && event.oid === asker.relationship,
  )
  const ended = history.some(
    (event) => event.what === 'relationship ends' && event.oid === asker.relationship,
  )
  const relationship =
    begun?.what === 'relationship begins' && !ended && begun.day <= today ? begun : undefined
  const isOwn = relationship?.controller === asker.organisation
  const isProducer =
    relationship !== undefined && !isOwn && produces(asker, relationship, history, today, order)
  const agreed =
    relationship !== undefined &&
    !isOwn &&
    !isProducer &&
    order.agreements.some(
      ([who, controller, service, from]) =>
        who === asker.organisation &&
        controller === relationship.controller &&
        service === relationship.service &&
        from <= today,
    )
  const grounds = [isOwn, isProducer, agreed, asker.right !== undefined, asker.archivist === true]
  if (grounds.every((ground) => !ground)) return 'D0'
  if (document.controller === asker.organisation) return 'D1'
  if (asker.archivist) return 'D0'
  if (
    isProducer &&
    document.controller === relationship.controller &&
    document.task === relationship.task
  )
    return 'D2'
  if (
    agreed &&
    document.controller === relationship.controller &&
    document.service === relationship.service
  )
    return 'D3'
  if (asker.right !== undefined) return 'D4'
  const isDisclosable =
    document.format === 'phase-2' &&
    document.status === 'current' &&
    document.service !== 'shelter' &&
    document.controller !== 'thl'
  if (!isDisclosable) return 'D5'
  const standing = history.filter(
    (event) =>
      (event.what === 'consent' || event.what === 'prohibition') &&
      !history.some((later) => later.what === 'taken back' && later.id === event.id),
  )
  for (const event of standing) {
    if (event.what !== 'prohibition') continue
    const misses = [
      event.set !== undefined && event.set !== document.set,
      event.task !== undefined && event.task !== document.task,
      event.controller !== undefined && event.controller !== document.controller,
    ]
    if (!misses.includes(true)) return 'D6'
  }
  const mayConsentReach = order.keepsRegister(asker.organisation)
  return mayConsentReach && standing.some(({ what }) => what === 'consent') ? 'D8' : 'D7'
}

function produces(
  { organisation, unit }: Asker,
  { oid, controller }: Readonly<{ oid: string; controller: string }>,
  history: readonly Happening[],
  today: string,
  { tested }: Order,
): boolean {
  if (!tested.some(([who, organiser]) => who === organisation && organiser === controller))
    return false
  return history.some((event) => {
    if (event.what !== 'service is bought' || event.oid !== oid || event.unit !== unit) return false
    const end = history.find(
      (later) => later.what === 'service ends' && later.oid === oid && later.unit === unit,
    )
    const isOver = end?.what === 'service ends' && end.day <= today
    return event.from <= today && !isOver
  })
}
