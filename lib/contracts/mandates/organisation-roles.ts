import type { OfficialTask } from '@/lib/domain/codes/official-tasks'

const theme = (name: string) => `https://mittkanta.example/mandates/${name}`

/**
 * What the mandates service calls the right to each task. That to sign for an organisation comes from the trade register
 * (nimenkirjoittaja); the others are mandates that the organisation gives. The themes of Suomi.fi are not known to us, so
 * ours stand here under a reserved domain, and an operator puts the real ones in their place.
 */
export const roleOfTask: Readonly<Record<OfficialTask, string>> = {
  operator: theme('operate-the-archive'),
  'main-user': theme('main-user-of-an-organisation'),
  signatory: 'NIMKO',
  archivist: theme('see-and-annul-archived-documents'),
  supervisor: theme('supervise-the-use-of-client-data'),
  professional: theme('ask-whether-a-document-shows'),
  vendor: theme('register-client-information-systems'),
}
