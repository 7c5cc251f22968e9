import { Button, CopyButton, TextInput } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './store-link-line.module.css'

/** A link to give away: to read, to select, and with a button to copy it. */
export function StoreLinkLine({ label, address }: { readonly label: string; readonly address: string }) {
  const { t } = useTranslation(['store', 'common'])
  return (
    <div className={classes.line}>
      <TextInput
        classNames={{ root: classes.input, input: classes.address }}
        aria-label={label}
        readOnly
        value={address}
        onFocus={({ currentTarget }) => currentTarget.select()}
      />
      <CopyButton value={address}>
        {({ copied, copy }) => (
          <Button
            flex="none"
            variant="default"
            leftSection={copied ? <IconCheck size={15} /> : <IconCopy size={15} />}
            aria-label={t('links.copyNamed', { link: label })}
            onClick={copy}
          >
            {copied ? t('common:actions.copied') : t('links.copy')}
          </Button>
        )}
      </CopyButton>
    </div>
  )
}
