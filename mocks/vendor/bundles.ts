export { bundleOf, type Bundle } from './bundle'
export { documentEntries, documentBundle, type DocumentInput } from './document-bundle'
export { matterEntry, matterBundle } from './matter-bundle'
export { patientEntry } from './patient-entry'
export {
  relationshipEntries,
  relationshipBundle,
  type RelationshipInput,
} from './relationship-bundle'
