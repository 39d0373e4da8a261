import type { Messages } from './swedish'
import accessibility from '@/messages/en/accessibility.json'
import behalf from '@/messages/en/behalf.json'
import codes from '@/messages/en/codes.json'
import common from '@/messages/en/common.json'
import document from '@/messages/en/document.json'
import documents from '@/messages/en/documents.json'
import errors from '@/messages/en/errors.json'
import help from '@/messages/en/help.json'
import information from '@/messages/en/information.json'
import letter from '@/messages/en/letter.json'
import log from '@/messages/en/log.json'
import logProof from '@/messages/en/logProof.json'
import login from '@/messages/en/login.json'
import notes from '@/messages/en/notes.json'
import overview from '@/messages/en/overview.json'
import privacy from '@/messages/en/privacy.json'
import receipt from '@/messages/en/receipt.json'
import refused from '@/messages/en/refused.json'
import session from '@/messages/en/session.json'
import sessions from '@/messages/en/sessions.json'
import shell from '@/messages/en/shell.json'
import start from '@/messages/en/start.json'
import validation from '@/messages/en/validation.json'
import will from '@/messages/en/will.json'
import worker from '@/messages/en/worker.json'

export const english: Messages = {
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
