import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconHistory, IconRestore, IconSend } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Template } from '../../../shared/contract/catalogue.ts'
import type { Language } from '../../../shared/contract/values.ts'
import { orpc } from '../../client/client.ts'
import { useDates } from '../../client/dates.ts'
import { useSignedIn } from '../../client/session.ts'
import { askFirst } from '../../ui/ask-first.tsx'
import { showDone, showError } from '../../ui/toasts.tsx'
import { SendTestDialog } from './send-test-dialog.tsx'
import type { TemplateDetails } from './template-details.ts'
import classes from './template-editor.module.css'
import { TemplateHistory } from './template-history.tsx'

interface TemplateActionsProps {
  readonly details: TemplateDetails
  readonly language: Language
  /** The text as it stands in the editor. */
  readonly template: Template
  /** The kind of the event that is previewed; null for the first. */
  readonly change: string | null
  readonly faulty: boolean
  readonly onRestored: () => void
}

/** What can be done with a text besides saving it, and whether it is the original. */
export function TemplateActions(props: TemplateActionsProps) {
  const { details, language, template, change, faulty, onRestored } = props
  const { t } = useTranslation(['catalogue', 'common'])
  const dates = useDates()
  const { administrator } = useSignedIn()
  const [history, historyDialog] = useDisclosure(false)
  const [test, testDialog] = useDisclosure(false)
  const { type, changedAt } = details
  const { code } = type
  const restore = useMutation(
    orpc.catalogue.restore.mutationOptions({
      onSuccess() {
        onRestored()
        showDone(t('restore.done'))
      },
      onError: showError,
    }),
  )
  const askToRestore = async (at: string) => {
    const sure = await askFirst({
      title: t('restore.title'),
      text: t('restore.text', { language: t(`common:languages.${language}`), date: dates.day(at) }),
      verb: t('restore.verb'),
      dangerous: true,
    })
    if (sure) restore.mutate({ code, language })
  }
  return (
    <div className={classes.actions}>
      <span className={classes.state}>
        {changedAt === null ? t('original') : t('changedOn', { date: dates.day(changedAt) })}
      </span>
      {administrator && changedAt !== null && (
        <Button
          variant="default"
          leftSection={<IconRestore size={15} />}
          loading={restore.isPending}
          onClick={() => void askToRestore(changedAt)}
        >
          {t('restore.action')}
        </Button>
      )}
      <Button variant="default" leftSection={<IconHistory size={15} />} onClick={historyDialog.open}>
        {t('history.action')}
      </Button>
      {administrator && (
        <Button
          variant="default"
          leftSection={<IconSend size={15} />}
          disabled={faulty}
          title={faulty ? t('test.problems') : undefined}
          onClick={testDialog.open}
        >
          {t('test.action')}
        </Button>
      )}
      {history && <TemplateHistory type={type} onClose={historyDialog.close} />}
      {test && <SendTestDialog sample={{ code, language, change }} template={template} onClose={testDialog.close} />}
    </div>
  )
}
