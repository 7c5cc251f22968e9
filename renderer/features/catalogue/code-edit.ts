/** Types a text where the cursor is, so that it can be undone like any typing. */
export function typeText(field: HTMLTextAreaElement | HTMLInputElement, text: string): void {
  field.focus()
  // Deprecated, and still the only way that keeps the field's own undo.
  document.execCommand('insertText', false, text)
}

/** Moves the lines of the selection two spaces to the right or back. */
export function shiftLines(field: HTMLTextAreaElement, back: boolean): void {
  const { value, selectionStart, selectionEnd } = field
  if (!back && selectionStart === selectionEnd) {
    typeText(field, '  ')
    return
  }
  const from = value.lastIndexOf('\n', selectionStart - 1) + 1
  const lines = value.slice(from, selectionEnd)
  const shifted = lines.replace(/^ {0,2}/gm, (spaces) => (back ? '' : `${spaces}  `))
  if (shifted === lines) return
  field.setSelectionRange(from, selectionEnd)
  typeText(field, shifted)
  field.setSelectionRange(from, from + shifted.length)
}

/** A new line that begins as far to the right as the one before. */
export function breakLine(field: HTMLTextAreaElement): void {
  const line = field.value.slice(field.value.lastIndexOf('\n', field.selectionStart - 1) + 1, field.selectionStart)
  typeText(field, `\n${/^[ \t]*/.exec(line)?.[0] ?? ''}`)
}

/** Puts the cursor at a line and column, from 1. */
export function goToPlace(field: HTMLTextAreaElement | HTMLInputElement, line: number, column: number): void {
  const before = field.value.split('\n').slice(0, line - 1)
  const offset = before.reduce((sum, text) => sum + text.length + 1, 0) + column - 1
  field.focus()
  field.setSelectionRange(offset, offset)
  revealCursor(field)
}

/** Scrolls to the line with the cursor: it stands in the element before the field, see `CodeArea`. */
export function revealCursor(field: HTMLTextAreaElement | HTMLInputElement): void {
  const line = field.value.slice(0, field.selectionEnd ?? 0).split('\n').length
  field.previousElementSibling?.children[line - 1]?.scrollIntoView({ block: 'nearest' })
}
