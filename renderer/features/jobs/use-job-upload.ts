import { useCallback, useEffect, useRef, useState } from 'react'
import type { FileId } from '../../../shared/contract/values.ts'
import { client } from '../../client/client.ts'
import { useFileUpload } from '../../ui/import/import-upload.ts'

interface Arrived {
  readonly id: FileId
  readonly name: string
}

// Nobody waits for it: what is not discarded is removed after a day.
const letGo = (fileId: FileId) => void client.files.discard({ fileId }).catch(() => undefined)

/** A file that is to become a job's: brought to the core as it is chosen, and let go with the form that is left. */
export function useJobUpload() {
  const [file, setFile] = useState<Arrived | null>(null)
  const held = useRef<FileId | null>(null)
  const hold = useCallback((next: Arrived | null) => {
    if (held.current !== null) letGo(held.current)
    held.current = next?.id ?? null
    setFile(next)
  }, [])
  const upload = useFileUpload(hold)
  const { cancel } = upload
  useEffect(
    () => () => {
      cancel()
      if (held.current !== null) letGo(held.current)
      held.current = null
    },
    [cancel],
  )
  return {
    ...upload,
    file,
    remove() {
      upload.cancel()
      hold(null)
    },
    /** The job has it now. */
    handOver() {
      held.current = null
    },
  }
}

export type JobUpload = ReturnType<typeof useJobUpload>
