import { Button, Group } from '@mantine/core'
import { IconAddressBook, IconSearchOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import classes from './contacts-empty.module.css'

/** In place of the rows: what belongs here, and how to begin. */
export function ContactsEmpty({ onAdd }: { readonly onAdd: () => void }) {
  const { t } = useTranslation('contacts')
  const navigate = useNavigate()
  return (
    <div className={classes.box} role="presentation">
      <IconAddressBook size={36} stroke={1.4} aria-hidden />
      <h2 className={classes.title}>{t('empty.title')}</h2>
      <p className={classes.text}>{t('empty.text')}</p>
      <Group justify="center" gap="xs">
        <Button onClick={() => void navigate('/contacts/import')}>{t('empty.import')}</Button>
        <Button variant="default" onClick={onAdd}>
          {t('actions.add')}
        </Button>
      </Group>
    </div>
  )
}

/** In place of the rows: the filter leaves nobody. */
export function ContactsNoMatch({ onClear }: { readonly onClear: () => void }) {
  const { t } = useTranslation('contacts')
  return (
    <div className={classes.box} role="presentation">
      <IconSearchOff size={36} stroke={1.4} aria-hidden />
      <h2 className={classes.title}>{t('empty.noMatchTitle')}</h2>
      <p className={classes.text}>{t('empty.noMatchText')}</p>
      <Button variant="default" onClick={onClear}>
        {t('empty.clear')}
      </Button>
    </div>
  )
}
