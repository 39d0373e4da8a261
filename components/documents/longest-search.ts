/** Characters that a search may have. */
export const longestSearch = 100
