import { type RefObject, useMemo, useRef } from 'react'
import classes from './json-area.module.css'

interface JsonAreaProps {
  readonly label: string
  readonly element: RefObject<HTMLTextAreaElement | null>
  readonly value: string
  readonly onChange: (value: string) => void
  /** The line with the first problem, from 1. */
  readonly faultyLine: number | null
  readonly describedBy: string
}

/** Pixels, as the style has it. */
const lineHeight = 20

/** A field for code with numbered lines, which scroll with it; long lines are not broken. */
export function JsonArea({ label, element, value, onChange, faultyLine, describedBy }: JsonAreaProps) {
  const numbers = useRef<HTMLDivElement>(null)
  const lines = useMemo(() => {
    const count = value.split('\n').length
    return Array.from({ length: count }, (_, index) => index + 1)
  }, [value])
  return (
    <div className={classes.area} data-invalid={faultyLine !== null || undefined}>
      <div className={classes.numbers} ref={numbers} aria-hidden>
        {faultyLine === null ? (
          lines.join('\n')
        ) : (
          <>
            {lines.slice(0, faultyLine - 1).join('\n')}
            {faultyLine > 1 && '\n'}
            <mark className={classes.faulty}>{faultyLine}</mark>
            {'\n'}
            {lines.slice(faultyLine).join('\n')}
          </>
        )}
      </div>
      <textarea
        ref={element}
        className={classes.field}
        aria-label={label}
        aria-invalid={faultyLine !== null || undefined}
        aria-describedby={describedBy}
        wrap="off"
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        onScroll={({ currentTarget }) => {
          if (numbers.current) numbers.current.scrollTop = currentTarget.scrollTop
        }}
      />
    </div>
  )
}

/** Puts the cursor at a place and scrolls there. */
export function goToOffset(field: HTMLTextAreaElement, offset: number): void {
  field.focus()
  field.setSelectionRange(offset, offset)
  const line = field.value.slice(0, offset).split('\n').length - 1
  field.scrollTop = Math.max(0, line * lineHeight - field.clientHeight / 2)
}
