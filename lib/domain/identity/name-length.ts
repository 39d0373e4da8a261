/**
 * How long the family names or the first names of a person may be together, in UTF-16 units. The population register takes
 * far less; what it holds must pass every door of ours, so there is one length and it stands here.
 */
export const longestNamePart = 500

/** How long a whole name may be: both parts and the blank between them. */
export const longestName = 2 * longestNamePart + 1
