import { type DragEvent, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { dropFile } from '../../client/dropped-file.ts'

/** Lets a file be dropped on the table: the import page opens with it, and says what it makes of it. */
export function useContactDrop() {
  const navigate = useNavigate()
  const depth = useRef(0)
  const [over, setOver] = useState(false)
  const holdsFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files')
  const leave = (by: number) => {
    depth.current = by === 0 ? 0 : depth.current + by
    setOver(depth.current > 0)
  }
  return {
    over,
    handlers: {
      onDragEnter: (event: DragEvent) => holdsFiles(event) && leave(1),
      onDragLeave: (event: DragEvent) => holdsFiles(event) && leave(-1),
      onDragOver: (event: DragEvent) => {
        if (holdsFiles(event)) event.preventDefault()
      },
      onDrop: (event: DragEvent) => {
        if (!holdsFiles(event)) return
        event.preventDefault()
        leave(0)
        const [file] = event.dataTransfer.files
        if (!file) return
        dropFile(file)
        void navigate('/contacts/import')
      },
    },
  }
}
