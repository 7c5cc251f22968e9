let dropped: File | null = null

/** Keeps a file that was dropped on another page, for the import page that opens next. */
export const dropFile = (file: File): void => {
  dropped = file
}

/** Gives the dropped file once. */
export const takeDroppedFile = (): File | null => {
  const file = dropped
  dropped = null
  return file
}
