import { useEffect, useRef, useState } from 'react'

/**
 * Takes files dropped anywhere in the window while `onFile` is given. Without it a dropped file is ignored, as
 * otherwise the browser would leave the program to show it.
 */
export function useFileDrop(onFile: ((file: File) => void) | null): boolean {
  const [dragging, setDragging] = useState(false)
  const take = useRef(onFile)
  take.current = onFile

  useEffect(() => {
    let depth = 0
    const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true
    const show = (change: number) => {
      depth = Math.max(0, depth + change)
      setDragging(depth > 0 && take.current !== null)
    }
    const enter = (event: DragEvent) => holdsFiles(event) && show(1)
    const leave = (event: DragEvent) => holdsFiles(event) && show(-1)
    const over = (event: DragEvent) => {
      if (!holdsFiles(event)) return
      event.preventDefault()
      if (event.dataTransfer) event.dataTransfer.dropEffect = take.current ? 'copy' : 'none'
    }
    const drop = (event: DragEvent) => {
      if (!holdsFiles(event)) return
      event.preventDefault()
      depth = 0
      setDragging(false)
      const [file] = event.dataTransfer?.files ?? []
      if (file) take.current?.(file)
    }
    window.addEventListener('dragenter', enter)
    window.addEventListener('dragleave', leave)
    window.addEventListener('dragover', over)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragenter', enter)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('dragover', over)
      window.removeEventListener('drop', drop)
    }
  }, [])
  return dragging
}
