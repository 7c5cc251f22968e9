/** A file that the bundler puts into the program, as a data address. */
declare module '*?inline' {
  const address: string
  // biome-ignore lint/style/noDefaultExport: the bundler gives it so.
  export default address
}
