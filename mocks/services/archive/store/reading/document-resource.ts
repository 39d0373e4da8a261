import { canonical, codeSystem } from '@/lib/contracts/archive/systems'
import { instantSql } from '../../database/instant-sql'

const profileAndSector = `"profile":["${canonical.documentReference}"],"security":[{"system":"${codeSystem.dataSector}","code":"social-welfare"}]`

/**
 * SQL for the DocumentReference of a row, as JSON text: what may change comes from columns of `d` (documents), the rest
 * was written once into `b` (document_bodies). Text all the way, for JSON types cost more than everything else together.
 */
export const documentResourceSql = `'{"resourceType":"DocumentReference","id":"' || d.id
  || '","meta":{"versionId":"' || d.revision || '","lastUpdated":"' || ${instantSql('d.updated_at')}
  || '",${profileAndSector}},"status":"'
  || case d.status when 'current' then 'current' when 'superseded' then 'superseded' else 'entered-in-error' end
  || '",' || b.elements || '}'`
