import type { ServiceTask } from '../codes/service-tasks'

/** What a prohibition is about (C2). A document is named by the id of its version in force, organisations by logical id. */
export type Target =
  | Readonly<{ kind: 'document'; document: string }>
  | Readonly<{ kind: 'service-task'; serviceTask: ServiceTask; controller: string | null }>
  | Readonly<{ kind: 'controller'; controller: string }>
  | Readonly<{ kind: 'all' }>

type Located = Readonly<{ id: string; serviceTask: ServiceTask; controller: string }>

/** Whether a prohibition on this target is about a document (C2). */
export function covers(target: Target, document: Located): boolean {
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
