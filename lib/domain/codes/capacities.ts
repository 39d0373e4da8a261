/** In what role the actor looks at the client's data; rule book, section 2. */
export const capacities = ['self', 'guardian', 'information-right', 'proxy'] as const
export type Capacity = (typeof capacities)[number]

/** Through what the Kanta information was received, or a statement of will was made (I1). */
export const channels = ['portal', 'oral', 'written'] as const
export type Channel = (typeof channels)[number]
