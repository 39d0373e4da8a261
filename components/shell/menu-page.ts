/** The pages that have a place in the menu. */
export type MenuPage = 'overview' | 'documents' | 'log' | 'statements' | 'representations' | 'help'
