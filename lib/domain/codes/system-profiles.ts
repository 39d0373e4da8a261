/** What a client information system is made for (A8). */
export const systemProfiles = ['phase-1', 'phase-2', 'joining-obligation'] as const
export type SystemProfile = (typeof systemProfiles)[number]
