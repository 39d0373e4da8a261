import { sql, type RawBuilder } from 'kysely'
import { keptForEver } from '../counting/count-retention'

/**
 * Whether a version `d` is the last to be over of all that hangs together with it (its document through all versions, what that is attached to, and
 * all attachments): so all of it is, and each is found once (A10). One whose day is not known keeps them all, and so
 * do one that is kept for ever, by what is entered now and whatever it was counted by, and an open hold.
 *
 * @param day what was to be kept until before it is over
 */
export function isLastOver(day: string): RawBuilder<boolean> {
  return sql<boolean>`d.kept_until < ${day}::date
    and not exists (select from documents o where o.client_id = d.client_id and o.root_set = d.root_set
      and (o.kept_until is null or (o.kept_until, o.id) > (d.kept_until, d.id)
        or o.service_task = any(${keptForEver})))
    and not exists (select from retention_holds h where h.client_id = d.client_id and h.root_set = d.root_set
      and h.released_at is null)`
}
