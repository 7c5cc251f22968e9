import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { orpc } from '../../client/client.ts'
import { leaveSession, useSignedIn } from '../../client/session.ts'
import { askFirst } from '../ask-first.tsx'
import { showError } from '../toasts.tsx'
import classes from './shell-bar.module.css'

/** Reminds that nothing here is real, and leads out of the demonstration. */
export function DemonstrationBar() {
  const { t } = useTranslation('shell')
  const { administrator, demonstration } = useSignedIn()
  const leave = useMutation(
    orpc.operators.leaveDemonstration.mutationOptions({ onSuccess: leaveSession, onError: showError }),
  )
  if (!demonstration) return null

  const ask = async () => {
    const sure = await askFirst({
      title: t('demonstration.confirmTitle'),
      text: t('demonstration.confirmText'),
      verb: t('demonstration.confirmVerb'),
      dangerous: true,
    })
    if (sure) leave.mutate({})
  }

  return (
    <div className={classes.bar} data-kind="demonstration">
      <span>{t('demonstration.text')}</span>
      {administrator && (
        <Button
          variant="subtle"
          color="yellow"
          size="xs"
          c="inherit"
          loading={leave.isPending}
          onClick={() => void ask()}
        >
          {t('demonstration.leave')}
        </Button>
      )}
    </div>
  )
}
