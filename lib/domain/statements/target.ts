import type { ServiceTask } from '../codes/service-tasks'

/** What a prohibition is about (C2). A document is named by the id of its version in force, organisations by logical id. */
export type Target =
  | Readonly<{ kind: 'document'; document: string }>
  | Readonly<{ kind: 'service-task'; serviceTask: ServiceTask; controller: string | null }>
  | Readonly<{ kind: 'controller'; controller: string }>
  | Readonly<{ kind: 'all' }>

type Located = Readonly<{
  id: string
  serviceTask: ServiceTask
  controller: string
  /** The document that it is attached to; null: none. */
  attachedTo: string | null
}>

/** The documents that a prohibition on this target is about (C2), with what is attached to them, at any depth (C8). */
export function coveredBy<Document extends Located>(
  target: Target,
  documents: readonly Document[],
): Document[] {
  const byId = new Map(documents.map((document) => [document.id, document]))
  const decided = new Map<string, boolean>()

  function isCovered(document: Document): boolean {
    const climbed: string[] = []
    let covered: boolean | undefined
    for (let at: Document | undefined = document; at && covered === undefined;) {
      covered = isAbout(target, at) || decided.get(at.id)
      // What is attached to itself comes upon itself, and is about nothing more.
      decided.set(at.id, covered ?? false)
      climbed.push(at.id)
      at = at.attachedTo === null ? undefined : byId.get(at.attachedTo)
    }
    for (const id of climbed) decided.set(id, covered ?? false)
    return covered ?? false
  }
  return documents.filter(isCovered)
}

function isAbout(target: Target, document: Located): boolean {
  switch (target.kind) {
    case 'document':
      return target.document === document.id
    case 'service-task': {
      const { serviceTask, controller } = target
      const here = controller === null || controller === document.controller
      return serviceTask === document.serviceTask && here
    }
    case 'controller':
      return target.controller === document.controller
    case 'all':
      return true
  }
}

/** Whether two prohibitions are about the same, and so are one (C6). */
export function isSameTarget(one: Target, other: Target): boolean {
  const parts = ({ kind, ...rest }: Target) => JSON.stringify([kind, Object.entries(rest).sort()])
  return parts(one) === parts(other)
}
