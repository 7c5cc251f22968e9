import { useMutation } from '@tanstack/react-query'
import { useCallback, useRef, useState } from 'react'
import type { ErrorData } from '../../../shared/contract/errors.ts'
import type { FileId } from '../../../shared/contract/values.ts'
import { client } from '../../client/client.ts'
import { errorData } from '../../client/error-words.ts'
import { useFileUpload } from '../../ui/import/import-upload.ts'

/** A document that is in the core and waits to be published, with what that would do. */
export interface UploadedTerms {
  readonly id: FileId
  readonly name: string
}

/** Why a document is not taken. */
export interface RefusedTerms {
  readonly name: string
  readonly reason: ErrorData<'TERMS_NOT_READABLE'>['reason']
}

// Nobody waits for it: what is not discarded is removed after a day.
const letGo = (fileId: FileId) => void client.files.discard({ fileId }).catch(() => undefined)

/** Brings a document to the core and has it looked at; one that cannot be published is let go, with the reason. */
export function useTermsUpload() {
  const [uploaded, setUploaded] = useState<UploadedTerms | null>(null)
  const [refused, setRefused] = useState<RefusedTerms | null>(null)
  const [error, setError] = useState<unknown>(null)
  const latest = useRef<FileId | null>(null)
  const look = useMutation({ mutationFn: (file: UploadedTerms) => client.terms.preview({ fileId: file.id }) })
  const { mutateAsync } = look
  const arrived = useCallback(
    async (file: UploadedTerms) => {
      latest.current = file.id
      try {
        await mutateAsync(file)
        if (latest.current === file.id) setUploaded(file)
      } catch (failure) {
        letGo(file.id)
        if (latest.current !== file.id) return
        const why = errorData(failure, 'TERMS_NOT_READABLE')
        if (why) setRefused({ name: file.name, reason: why.reason })
        else setError(failure)
      }
    },
    [mutateAsync],
  )
  const upload = useFileUpload(useCallback((file) => void arrived(file), [arrived]))
  return {
    ...upload,
    choose(file: File) {
      setRefused(null)
      setError(null)
      upload.choose(file)
    },
    uploaded,
    refused,
    error,
    /** Puts the dialog away; a document that was not published is let go. */
    close(published: boolean) {
      if (uploaded && !published) letGo(uploaded.id)
      setUploaded(null)
    },
  }
}
