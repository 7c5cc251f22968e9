import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../../client/client.ts'
import { errorData } from '../../client/error-words.ts'
import { uploadFile } from '../../client/transfers.ts'
import { showDone, showError } from '../../ui/toasts.tsx'

/** Bytes; the core refuses larger pictures. */
const mostBytes = 1024 * 1024

/** Brings a picture to the core and makes it the logo; what is wrong with it is told in words. */
export function useLogoUpload() {
  const { t } = useTranslation('store')
  const [problem, setProblem] = useState<string | null>(null)
  const upload = useMutation({
    mutationFn: async (file: File) => client.store.setLogo({ fileId: await uploadFile(file, () => {}) }),
    onSuccess: () => showDone(t('logo.set')),
    onError(error) {
      const refused = errorData(error, 'PICTURE_REFUSED')
      if (refused) setProblem(t(`logo.refused.${refused.reason}`))
      else showError(error)
    },
  })
  return {
    choose(file: File) {
      const fits = file.size <= mostBytes
      setProblem(fits ? null : t('logo.tooLarge', { name: file.name }))
      if (fits) upload.mutate(file)
    },
    running: upload.isPending,
    problem,
  }
}
