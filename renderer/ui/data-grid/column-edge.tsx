import { type PointerEvent, useRef } from 'react'
import classes from './data-grid.module.css'

interface ColumnEdgeProps {
  readonly onResize: (width: number | null) => void
}

/** The right edge of a column's head: dragged it resizes, double-clicked it goes back to the first width. */
export function ColumnEdge({ onResize }: ColumnEdgeProps) {
  const start = useRef<{ readonly x: number; readonly width: number } | null>(null)
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    const width = event.currentTarget.parentElement?.getBoundingClientRect().width
    if (event.button !== 0 || width === undefined) return
    event.preventDefault()
    event.currentTarget.setPointerCapture(event.pointerId)
    start.current = { x: event.clientX, width }
  }
  return (
    <span
      aria-hidden
      className={classes.edge}
      data-edge
      onPointerDown={onPointerDown}
      onPointerMove={({ clientX }) => start.current && onResize(start.current.width + clientX - start.current.x)}
      onPointerUp={() => {
        start.current = null
      }}
      onPointerCancel={() => {
        start.current = null
      }}
      onDoubleClick={() => onResize(null)}
    />
  )
}
