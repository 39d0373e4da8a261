import type { LogGround, LogKind } from '@/lib/domain/codes/log'
import type { AuditOperation } from '../../log/events/audit-entry'
import { texts, type Texts } from '../texts'

export const auditKindNames = {
  use: texts('användning', 'käyttö', 'use'),
  disclosure: texts('utlämnande', 'luovutus', 'disclosure'),
  refused: texts('nekat', 'evätty', 'refused'),
  'own-view': texts('klienten har tittat', 'asiakas on katsonut', 'viewed by the client'),
  'view-on-behalf': texts(
    'någon har tittat för klienten',
    'katsottu asiakkaan puolesta',
    'viewed on behalf of the client',
  ),
  statement: texts('viljeyttring', 'tahdonilmaisu', 'statement'),
  maintenance: texts('skötsel', 'ylläpito', 'maintenance'),
} as const satisfies Readonly<Record<LogKind, Texts>>

export const auditGroundNames = {
  'own-data': texts('egna uppgifter', 'omat tiedot', 'own data'),
  representation: texts('för någon annan', 'toisen puolesta', 'on behalf of somebody'),
  'own-register': texts('eget register', 'oma rekisteri', 'own register'),
  'register-access': texts(
    'åtkomsträtt till register',
    'rekisterin käyttöoikeus',
    'register access',
  ),
  'extensive-register-access': texts(
    'omfattande åtkomsträtt till register',
    'laaja rekisterin käyttöoikeus',
    'extensive register access',
  ),
  consent: texts('tillstånd', 'lupa', 'consent'),
  'statutory-right': texts('lagstadgad rätt', 'lakisääteinen oikeus', 'statutory right'),
  archivist: texts('arkivariens uppgift', 'arkistonhoitajan tehtävä', 'the archivist’s task'),
  none: texts('ingen grund', 'ei perustetta', 'no ground'),
} as const satisfies Readonly<Record<LogGround, Texts>>

export const auditOperationNames = {
  'display-index': texts('visade listan', 'näytti luettelon', 'showed the list'),
  'search-documents': texts('sökte handlingar', 'haki asiakirjoja', 'searched documents'),
  'read-document': texts('läste en handling', 'luki asiakirjan', 'read a document'),
  'read-binary': texts('läste ett innehåll', 'luki sisällön', 'read a content'),
  'search-relationships': texts(
    'sökte klientrelationer',
    'haki asiakkuuksia',
    'searched client relationships',
  ),
  'search-confirmations': texts(
    'sökte om informationen mottagits',
    'haki informoinnin kuittauksia',
    'searched whether the information was received',
  ),
  'confirm-information': texts(
    'antecknade att informationen mottagits',
    'merkitsi informoinnin saaduksi',
    'recorded that the information was received',
  ),
  'annul-document': texts('makulerade en handling', 'mitätöi asiakirjan', 'annulled a document'),
  'store-documents': texts('lagrade handlingar', 'tallensi asiakirjoja', 'stored documents'),
  'check-display': texts(
    'kontrollerade om handlingar visas',
    'tarkisti, näytetäänkö asiakirjat',
    'checked whether documents are shown',
  ),
  'follow-joint-test': texts(
    'följde ett ibruktagningsprov',
    'seurasi käyttöönottokoetta',
    'followed a joint test',
  ),
  'supervise-use': texts(
    'kontrollerade hur ett register används',
    'valvoi rekisterin käyttöä',
    'supervised the use of a register',
  ),
  'export-register': texts(
    'hämtade en kopia av ett register',
    'otti kopion rekisteristä',
    'took a copy of a register',
  ),
  'hold-document': texts(
    'beslutade att en handling inte gallras tills vidare',
    'päätti, ettei asiakirjaa toistaiseksi hävitetä',
    'decided that a document is not deleted for the time being',
  ),
  'release-document': texts(
    'beslutade att en handling gallras i sin tid igen',
    'päätti, että asiakirja hävitetään taas aikanaan',
    'decided that a document is deleted in its time again',
  ),
  'end-of-keeping': texts(
    'gallrade en handling',
    'hävitti asiakirjan',
    'deleted a document at the end of its keeping',
  ),
  'preview-annulment': texts(
    'förhandsgranskade en makulering',
    'esikatseli mitätöintiä',
    'previewed an annulment',
  ),
  'store-check': texts(
    'kontrollerade om handlingar kan lagras',
    'tarkisti, voiko asiakirjat tallentaa',
    'checked whether documents can be stored',
  ),
  'read-log': texts('läste loggen', 'luki lokin', 'read the log'),
  'give-consent': texts('gav tillstånd', 'antoi luvan', 'gave a consent'),
  'renew-consent': texts('förnyade ett tillstånd', 'uudisti luvan', 'renewed a consent'),
  'withdraw-consent': texts('återkallade ett tillstånd', 'perui luvan', 'withdrew a consent'),
  'set-prohibition': texts('satte ett förbud', 'asetti kiellon', 'set a prohibition'),
  'cancel-prohibition': texts('hävde ett förbud', 'perui kiellon', 'cancelled a prohibition'),
  'search-statements': texts(
    'sökte tillstånd och förbud',
    'haki lupia ja kieltoja',
    'searched consents and prohibitions',
  ),
  'make-statement': texts(
    'försökte uttrycka en vilja',
    'yritti ilmaista tahdon',
    'tried to make a statement',
  ),
  'preview-statement': texts(
    'förhandsgranskade en viljeyttring',
    'esikatseli tahdonilmaisua',
    'previewed a statement',
  ),
  'read-receipt': texts('hämtade ett kvitto', 'haki kuittauksen', 'fetched a receipt'),
  'prove-log': texts(
    'hämtade ett bevis för loggen',
    'haki lokin todisteen',
    'fetched a proof of the log',
  ),
  'verify-log': texts('kontrollerade loggen', 'tarkisti lokin', 'verified the log'),
  subscribe: texts('började få besked', 'alkoi saada ilmoituksia', 'began to be notified'),
  unsubscribe: texts('slutade få besked', 'lopetti ilmoitukset', 'ended being notified'),
} as const satisfies Readonly<Record<AuditOperation, Texts>>
