export { bundleOf, type Bundle, type BundleEntry } from './bundle'
export { documentEntries, documentBundle, type DocumentInput } from './document-bundle'
export { matterEntry, matterBundle, type MatterInput } from './matter-bundle'
export { patientEntry, type PatientInput } from './patient-entry'
export {
  relationshipEntries,
  relationshipBundle,
  type RelationshipInput,
  type WorkerInput,
} from './relationship-bundle'
