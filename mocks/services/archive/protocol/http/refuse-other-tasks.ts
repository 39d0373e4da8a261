import { createMiddleware } from 'hono/factory'
import { opens } from '../callers/task-rights'
import { refuse, type FhirEnvironment } from './fhir-context'
import { notAllowed } from './outcome'

/** Refuses an official whose task does not open the operation, before its handler is asked. Other callers pass. */
export function refuseOtherTasks(operation: string) {
  return createMiddleware<FhirEnvironment>(async (c, next) => {
    const { caller } = c.var
    if (caller.kind === 'official' && !opens(caller.task, operation)) {
      return refuse(c, 403, notAllowed)
    }
    await next()
  })
}
