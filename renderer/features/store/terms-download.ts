import type { TermsId } from '../../../shared/contract/terms.ts'
import { client } from '../../client/client.ts'
import { saveDownload } from '../../client/transfers.ts'
import { showError } from '../../ui/toasts.tsx'

/** Gives a version of the terms to the operator. Failures are shown, never thrown. */
export const downloadTerms = (id: TermsId): Promise<unknown> =>
  client.terms.download({ id }).then(saveDownload).catch(showError)
