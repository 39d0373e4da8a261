import type { Messages } from './swedish'
import accessibility from '@/messages/fi/accessibility.json'
import behalf from '@/messages/fi/behalf.json'
import codes from '@/messages/fi/codes.json'
import common from '@/messages/fi/common.json'
import document from '@/messages/fi/document.json'
import documents from '@/messages/fi/documents.json'
import errors from '@/messages/fi/errors.json'
import help from '@/messages/fi/help.json'
import information from '@/messages/fi/information.json'
import letter from '@/messages/fi/letter.json'
import log from '@/messages/fi/log.json'
import logProof from '@/messages/fi/logProof.json'
import login from '@/messages/fi/login.json'
import notes from '@/messages/fi/notes.json'
import overview from '@/messages/fi/overview.json'
import privacy from '@/messages/fi/privacy.json'
import receipt from '@/messages/fi/receipt.json'
import refused from '@/messages/fi/refused.json'
import session from '@/messages/fi/session.json'
import sessions from '@/messages/fi/sessions.json'
import shell from '@/messages/fi/shell.json'
import start from '@/messages/fi/start.json'
import validation from '@/messages/fi/validation.json'
import will from '@/messages/fi/will.json'
import worker from '@/messages/fi/worker.json'

export const finnish: Messages = {
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
