import type { MigrationFile } from '@/lib/database/migration-file'
import clientsAndDocuments from './0001-clients-and-documents.sql?raw'
import registerAndReference from './0002-register-and-reference.sql?raw'
import audit from './0003-audit.sql?raw'
import statements from './0004-statements.sql?raw'
import statementRequests from './0005-statement-requests.sql?raw'
import log from './0006-log.sql?raw'
import actingWorkers from './0007-acting-workers.sql?raw'
import logTree from './0008-log-tree.sql?raw'
import receiptsStay from './0010-receipts-stay.sql?raw'
import informationAtADesk from './0011-information-at-a-desk.sql?raw'
import notes from './0012-notes.sql?raw'
import logReadings from './0013-log-readings.sql?raw'
import logSpeed from './0014-log-speed.sql?raw'
import renewedConsents from './0015-renewed-consents.sql?raw'
import workerTranslations from './0016-worker-translations.sql?raw'
import knownOrganisations from './0017-known-organisations.sql?raw'
import indexStates from './0018-index-states.sql?raw'
import attachmentsFollow from './0019-attachments-follow.sql?raw'
import endOfGuardiansConsents from './0020-end-of-guardians-consents.sql?raw'
import logMarks from './0023-log-marks.sql?raw'
import headsPublished from './0024-heads-published.sql?raw'
import headsPlace from './0025-heads-place.sql?raw'
import referenceChanges from './0026-reference-changes.sql?raw'
import systemRegistrations from './0027-system-registrations.sql?raw'
import registerSearch from './0030-register-search.sql?raw'
import supervision from './0031-supervision.sql?raw'
import registerExport from './0032-register-export.sql?raw'
import keptUntil from './0033-kept-until.sql?raw'
import endOfKeeping from './0034-end-of-keeping.sql?raw'
import holds from './0035-holds.sql?raw'
import signedOnPaper from './0036-signed-on-paper.sql?raw'
import useByWorker from './0037-use-by-worker.sql?raw'
import attachmentsOfRegister from './0042-attachments-of-register.sql?raw'
import jointTests from './0044-joint-tests.sql?raw'
import bench from './0045-bench.sql?raw'
import documentNotes from './0048-document-notes.sql?raw'
import whySentBack from './0049-why-sent-back.sql?raw'
import namesByRegister from './0050-names-by-register.sql?raw'
import notesForOthers from './0051-notes-for-others.sql?raw'
import openingNotes from './0052-opening-notes.sql?raw'
import liftedNotes from './0057-lifted-notes.sql?raw'
import askedAgain from './0058-asked-again.sql?raw'
import byClient from './0060-by-client.sql?raw'
import rowKeysKeptPlanned from './0061-row-keys-kept-planned.sql?raw'
import contentObjects from './0070-content-objects.sql?raw'
import quarantine from './0071-quarantine.sql?raw'
import keptKeys from './0080-kept-keys.sql?raw'
import logRestores from './0081-log-restores.sql?raw'
import lostHeads from './0090-lost-heads.sql?raw'
import overHeads from './0095-over-heads.sql?raw'
import prohibitionsCoverAttachments from './0100-prohibitions-cover-attachments.sql?raw'
import oneOwnerOfAnOid from './0101-one-owner-of-an-oid.sql?raw'
import colleagues from './0120-colleagues.sql?raw'
import movedLeaves from './0125-moved-leaves.sql?raw'
import unsealedChains from './0126-unsealed-chains.sql?raw'
import keptForEver from './0127-kept-for-ever.sql?raw'

/** The schema of the archive, in the order in which it grew. */
export const migrations: readonly MigrationFile[] = [
  { name: '0001-clients-and-documents', sql: clientsAndDocuments },
  { name: '0002-register-and-reference', sql: registerAndReference },
  { name: '0003-audit', sql: audit },
  { name: '0004-statements', sql: statements },
  { name: '0005-statement-requests', sql: statementRequests },
  { name: '0006-log', sql: log },
  { name: '0007-acting-workers', sql: actingWorkers },
  { name: '0008-log-tree', sql: logTree },
  { name: '0010-receipts-stay', sql: receiptsStay },
  { name: '0011-information-at-a-desk', sql: informationAtADesk },
  { name: '0012-notes', sql: notes },
  { name: '0013-log-readings', sql: logReadings },
  { name: '0014-log-speed', sql: logSpeed },
  { name: '0015-renewed-consents', sql: renewedConsents },
  { name: '0016-worker-translations', sql: workerTranslations },
  { name: '0017-known-organisations', sql: knownOrganisations },
  { name: '0018-index-states', sql: indexStates },
  { name: '0019-attachments-follow', sql: attachmentsFollow },
  { name: '0020-end-of-guardians-consents', sql: endOfGuardiansConsents },
  { name: '0023-log-marks', sql: logMarks },
  { name: '0024-heads-published', sql: headsPublished },
  { name: '0025-heads-place', sql: headsPlace },
  { name: '0026-reference-changes', sql: referenceChanges },
  { name: '0027-system-registrations', sql: systemRegistrations },
  { name: '0030-register-search', sql: registerSearch },
  { name: '0031-supervision', sql: supervision },
  { name: '0032-register-export', sql: registerExport },
  { name: '0033-kept-until', sql: keptUntil },
  { name: '0034-end-of-keeping', sql: endOfKeeping },
  { name: '0035-holds', sql: holds },
  { name: '0036-signed-on-paper', sql: signedOnPaper },
  { name: '0037-use-by-worker', sql: useByWorker },
  { name: '0042-attachments-of-register', sql: attachmentsOfRegister },
  { name: '0044-joint-tests', sql: jointTests },
  { name: '0045-bench', sql: bench },
  { name: '0048-document-notes', sql: documentNotes },
  { name: '0049-why-sent-back', sql: whySentBack },
  { name: '0050-names-by-register', sql: namesByRegister },
  { name: '0051-notes-for-others', sql: notesForOthers },
  { name: '0052-opening-notes', sql: openingNotes },
  { name: '0057-lifted-notes', sql: liftedNotes },
  { name: '0058-asked-again', sql: askedAgain },
  { name: '0060-by-client', sql: byClient },
  { name: '0061-row-keys-kept-planned', sql: rowKeysKeptPlanned },
  { name: '0070-content-objects', sql: contentObjects },
  { name: '0071-quarantine', sql: quarantine },
  { name: '0080-kept-keys', sql: keptKeys },
  { name: '0081-log-restores', sql: logRestores },
  { name: '0090-lost-heads', sql: lostHeads },
  { name: '0095-over-heads', sql: overHeads },
  { name: '0100-prohibitions-cover-attachments', sql: prohibitionsCoverAttachments },
  { name: '0101-one-owner-of-an-oid', sql: oneOwnerOfAnOid },
  { name: '0120-colleagues', sql: colleagues },
  { name: '0125-moved-leaves', sql: movedLeaves },
  { name: '0126-unsealed-chains', sql: unsealedChains },
  { name: '0127-kept-for-ever', sql: keptForEver },
]
