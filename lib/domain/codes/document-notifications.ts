/** Of which new documents somebody can ask to be told by e-mail. */
export const documentNotifications = ['none', 'decisions', 'all'] as const
export type DocumentNotifications = (typeof documentNotifications)[number]
