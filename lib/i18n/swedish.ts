import accessibility from '@/messages/sv/accessibility.json'
import behalf from '@/messages/sv/behalf.json'
import codes from '@/messages/sv/codes.json'
import common from '@/messages/sv/common.json'
import document from '@/messages/sv/document.json'
import documents from '@/messages/sv/documents.json'
import errors from '@/messages/sv/errors.json'
import help from '@/messages/sv/help.json'
import information from '@/messages/sv/information.json'
import letter from '@/messages/sv/letter.json'
import log from '@/messages/sv/log.json'
import logProof from '@/messages/sv/logProof.json'
import login from '@/messages/sv/login.json'
import notes from '@/messages/sv/notes.json'
import overview from '@/messages/sv/overview.json'
import privacy from '@/messages/sv/privacy.json'
import receipt from '@/messages/sv/receipt.json'
import refused from '@/messages/sv/refused.json'
import session from '@/messages/sv/session.json'
import sessions from '@/messages/sv/sessions.json'
import shell from '@/messages/sv/shell.json'
import start from '@/messages/sv/start.json'
import validation from '@/messages/sv/validation.json'
import will from '@/messages/sv/will.json'
import worker from '@/messages/sv/worker.json'

/** The Swedish texts: the original, whose keys the others share. */
export const swedish = {
  accessibility,
  behalf,
  codes,
  common,
  document,
  documents,
  errors,
  help,
  information,
  letter,
  log,
  logProof,
  login,
  notes,
  overview,
  privacy,
  receipt,
  refused,
  session,
  sessions,
  shell,
  start,
  validation,
  will,
  worker,
}

export type Messages = typeof swedish
