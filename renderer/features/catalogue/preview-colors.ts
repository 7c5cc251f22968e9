/** Lets the message's own styles for light or dark hold, whatever this computer is set to. */
export function inColors(html: string, theme: 'light' | 'dark'): string {
  return html.replace(/\(\s*prefers-color-scheme\s*:\s*(light|dark)\s*\)/gi, (_query, wanted: string) =>
    wanted.toLowerCase() === theme ? '(min-width: 0)' : '(max-width: 0)',
  )
}
