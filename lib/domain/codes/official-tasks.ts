/** In what task an official acts for an organisation; each comes from an authorisation of that organisation. */
export const officialTasks = [
  'operator',
  'main-user',
  'signatory',
  'archivist',
  'supervisor',
  'professional',
  'vendor',
] as const
export type OfficialTask = (typeof officialTasks)[number]
