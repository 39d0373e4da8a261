/** After so many statements of a connection, or so many milliseconds, they are planned anew. */
const mostStatements = 1_000
const longest = 60_000

/** Lets a connection forget its plans. What is prepared stays prepared, and is planned when it runs next. */
export const forgetPlans = 'discard plans'

/**
 * How old the plans of a connection are. A prepared statement keeps the plan that was good when it was first run; made for a
 * table that was empty then, it may go through all rows of a client to find one, for as long as the connection lives.
 */
export function createPlanAge(now: () => number = Date.now) {
  let statements = 0
  let since = now()
  return {
    count: () => void (statements += 1),
    /** Whether the plans are to be forgotten now; asking begins a new age. */
    isOver: () => {
      if (statements < mostStatements && now() - since < longest) return false
      statements = 0
      since = now()
      return true
    },
  }
}
