/** A file of SQL as text: Vite reads `?raw`, esbuild and Next.js go by ".sql" (scripts/lib/build-programs.mjs, next.config.js). */
declare module '*.sql?raw' {
  const text: string
  export default text
}
