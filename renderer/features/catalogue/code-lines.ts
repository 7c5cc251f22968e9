/** A stretch of a line: words, a tag of HTML, or Liquid. */
export interface CodeSegment {
  readonly kind: 'words' | 'tag' | 'liquid'
  readonly text: string
}

const liquid = /(\{\{.*?\}\}|\{%.*?%\})/

/** Lines of a template in stretches to be coloured; a tag may go on over several lines. */
export function codeLines(source: string, html: boolean): readonly (readonly CodeSegment[])[] {
  let inTag = false
  const plain = (text: string): CodeSegment[] => {
    const segments: CodeSegment[] = []
    let rest = text
    while (rest !== '') {
      const edge = rest.search(inTag ? />/ : /<[a-z/!]/i)
      const end = edge < 0 ? rest.length : inTag ? edge + 1 : edge
      if (end > 0) segments.push({ kind: inTag ? 'tag' : 'words', text: rest.slice(0, end) })
      rest = rest.slice(end)
      if (edge >= 0) inTag = !inTag
    }
    return segments
  }
  return source.split('\n').map((line) =>
    line.split(liquid).flatMap((text, index): CodeSegment[] => {
      if (text === '') return []
      if (index % 2 === 1) return [{ kind: 'liquid', text }]
      return html ? plain(text) : [{ kind: 'words', text }]
    }),
  )
}
