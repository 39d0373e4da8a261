declare module '@20minutes/s3rver' {
  /** What is used of it. */
  export default class S3rver {
    constructor(
      options: Readonly<{
        address: string
        port: number
        silent: boolean
        directory: string
        configureBuckets: readonly Readonly<{ name: string }>[]
      }>,
    )
    run(): Promise<{ port: number }>
    close(): Promise<void>
  }
}
