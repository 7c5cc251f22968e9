import type { JobFile } from '../../../shared/contract/jobs.ts'
import type { ContactId, JobId } from '../../../shared/contract/values.ts'
import type { MessageTexts } from '../catalogue/message-texts.ts'
import type { Foundation } from '../foundation.ts'
import type { Outbox } from '../outbox/outbox.ts'
import type { PortalState } from '../settings/portal-state.ts'

/** A job that a customer sent, as the shop is told of it. */
export interface SubmittedJob {
  readonly id: JobId
  readonly title: string
  readonly copies: number
  readonly files: readonly JobFile[]
  readonly sender: string
  readonly contactId: ContactId | null
}

interface Beside {
  readonly outbox: Outbox
  readonly texts: MessageTexts
  readonly portal: Pick<PortalState, 'jobNoticeAddress'>
}

/** Writes C-05 to the address of the settings, if there is one; call it inside the transaction that writes the job. */
export function createJobNoticeMail({ settings }: Foundation, { outbox, texts, portal }: Beside) {
  return (job: SubmittedJob): void => {
    const email = portal.jobNoticeAddress()
    const shop = settings.current()
    if (email === '' || !shop) return
    const { language, shopName } = shop
    outbox.add([
      {
        onceKey: `job:${job.id}`,
        type: 'C-05',
        contactId: job.contactId,
        recipient: { name: shopName, email },
        language,
        templateId: texts.current('C-05', language),
        data: {
          'job.number': String(job.id),
          'job.title': job.title,
          'job.sender': job.sender,
          'job.copies': String(job.copies),
          'job.files': job.files.map(({ name }) => name).join(', '),
          'shop.name': shopName,
        },
      },
    ])
  }
}
