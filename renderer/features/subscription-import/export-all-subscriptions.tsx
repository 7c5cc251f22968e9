import { Button } from '@mantine/core'
import { IconFileExport } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSubscriptionExport } from '../../ui/subscriptions/use-subscription-export.ts'

/** Writes the subscriptions of all contacts, in the form in which they can be changed and imported again. */
export function ExportAllSubscriptions() {
  const { t } = useTranslation('subscriptionImport')
  const write = useSubscriptionExport()
  const [writing, setWriting] = useState(false)
  const writeAll = async () => {
    setWriting(true)
    await write({ kind: 'matching', filter: {}, except: [] })
    setWriting(false)
  }
  return (
    <Button
      variant="default"
      leftSection={<IconFileExport size={16} />}
      loading={writing}
      onClick={() => void writeAll()}
    >
      {t('export.all')}
    </Button>
  )
}
