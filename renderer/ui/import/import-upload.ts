import { useCallback, useRef, useState } from 'react'
import type { FileId } from '../../../shared/contract/values.ts'
import { client } from '../../client/client.ts'
import { uploadFile } from '../../client/transfers.ts'

const maxFileBytes = 2 * 1024 ** 3

export interface FileUpload {
  readonly running: { readonly name: string; readonly size: number; readonly share: number } | null
  readonly failed: { readonly name: string; readonly reason: 'tooLarge' | 'uploadFailed' } | null
  choose(file: File): void
  /** Forgets the running upload; what arrives of it is let go. */
  cancel(): void
}

// Nobody waits for it: what is not discarded is removed after a day.
const letGo = (fileId: FileId) => void client.files.discard({ fileId }).catch(() => undefined)

/** Brings a chosen file to the core; a later choice takes the place of an earlier one. */
export function useFileUpload(onArrived: (file: { id: FileId; name: string }) => void): FileUpload {
  const [running, setRunning] = useState<FileUpload['running']>(null)
  const [failed, setFailed] = useState<FileUpload['failed']>(null)
  const latest = useRef(0)

  const choose = useCallback(
    (file: File) => {
      const { name, size } = file
      const turn = ++latest.current
      const isLatest = () => turn === latest.current
      if (size > maxFileBytes) {
        setRunning(null)
        setFailed({ name, reason: 'tooLarge' })
        return
      }
      setFailed(null)
      setRunning({ name, size, share: 0 })
      uploadFile(file, (share) => isLatest() && setRunning({ name, size, share })).then(
        (id) => {
          if (!isLatest()) return letGo(id)
          setRunning(null)
          onArrived({ id, name })
        },
        () => {
          if (!isLatest()) return
          setRunning(null)
          setFailed({ name, reason: 'uploadFailed' })
        },
      )
    },
    [onArrived],
  )

  const cancel = useCallback(() => {
    latest.current++
    setRunning(null)
  }, [])
  return { running, failed, choose, cancel }
}
