/** A file of SQL as text: Vite reads `?raw`, esbuild its loader for ".sql". */
declare module '*.sql?raw' {
  const text: string
  export default text
}
