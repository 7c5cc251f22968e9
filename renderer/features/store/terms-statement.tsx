import { Anchor, Button, Checkbox, Group, Stack } from '@mantine/core'
import { IconFileText } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { TermsFormat } from '../../../shared/contract/terms.ts'
import { useNumbers } from '../../client/dates.ts'
import { mailSettingsPath } from '../../ui/activation/mail-settings-path.ts'
import classes from './terms-page.module.css'

interface TermsStatementProps {
  readonly name: string
  readonly preview: {
    readonly format: TermsFormat
    readonly reset: number
    readonly tellable: number
    readonly mailReady: boolean
  }
  readonly publishing: boolean
  readonly onPublish: (tell: boolean) => void
  readonly onClose: () => void
}

/** What publishing a document will do, whether customers are told, and the verb. */
export function TermsStatement({ name, preview, publishing, onPublish, onClose }: TermsStatementProps) {
  const { t } = useTranslation(['store', 'common'])
  const numbers = useNumbers()
  const first = useRef<HTMLButtonElement>(null)
  // The dialog looked for what to focus before the figures were there.
  useEffect(() => first.current?.focus(), [])
  const [wished, setWished] = useState(false)
  const { format, reset, tellable, mailReady } = preview
  const counted = (count: number) => ({ count, formatted: numbers(count) })
  const tell = wished && mailReady
  const hint = () => {
    if (mailReady) return t('terms.publish.tellHint')
    return (
      <>
        {t('terms.publish.notReady')}{' '}
        <Anchor component={Link} to={mailSettingsPath} fz="inherit" underline="always" onClick={onClose}>
          {t('terms.publish.toMail')}
        </Anchor>
      </>
    )
  }
  return (
    <Stack gap="md">
      <div className={classes.facts}>
        <IconFileText size={22} stroke={1.5} aria-hidden />
        <div>
          <div className={classes.file}>{name}</div>
          <div className={classes.soft}>{t(`terms.publish.formats.${format}`)}</div>
        </div>
      </div>
      <p className={classes.strong}>
        {reset === 0 ? t('terms.publish.resetNone') : t('terms.publish.reset', counted(reset))}
      </p>
      <p className={classes.text}>{t('terms.publish.kept')}</p>
      {tellable === 0 ? (
        <p className={classes.text}>{t('terms.publish.tellNobody')}</p>
      ) : (
        <Checkbox
          label={t('terms.publish.tell', counted(tellable))}
          description={hint()}
          disabled={!mailReady}
          checked={tell}
          onChange={({ currentTarget }) => setWished(currentTarget.checked)}
        />
      )}
      <Group justify="flex-end" gap="xs">
        <Button ref={first} variant="default" disabled={publishing} onClick={onClose}>
          {t('common:actions.cancel')}
        </Button>
        <Button loading={publishing} onClick={() => onPublish(tell)}>
          {tell ? t('terms.publish.verbTell', counted(tellable)) : t('terms.publish.verb')}
        </Button>
      </Group>
    </Stack>
  )
}
