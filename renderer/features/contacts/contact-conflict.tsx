import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ContactFields } from '../../../shared/contract/contacts.ts'
import { differingFields, type FieldName } from './contact-form-model.ts'

interface ContactConflictProps {
  readonly typed: ContactFields
  readonly theirs: ContactFields
  readonly onTake: (field: FieldName) => void
}

const fieldWords = {
  name: 'form.name',
  email: 'form.email',
  companyName: 'form.company',
  phone: 'form.phone',
  language: 'form.language',
  roles: 'form.roles',
  companyAdministrator: 'form.companyAdministrator',
  interfaceAccess: 'form.interfaceAccess',
  notes: 'form.notes',
} as const satisfies Record<FieldName, string>

/** Says that someone else changed the contact, and shows what they have where the form has something else. */
export function ContactConflict({ typed, theirs, onTake }: ContactConflictProps) {
  const { t } = useTranslation(['contacts', 'common'])
  const differing = differingFields(typed, theirs)
  const value = (field: FieldName): string => {
    if (field === 'language') return t(`common:languages.${theirs.language}`)
    if (field === 'roles') return theirs.roles.map((role) => t(`roles.${role}`)).join(', ')
    const plain = theirs[field]
    if (typeof plain === 'boolean') return t(plain ? 'details.yes' : 'details.no')
    return String(plain) || t('history.empty')
  }
  return (
    <Alert color="yellow" role="alert" title={t('form.changedTitle')} mb="md">
      <Stack gap="xs">
        <Text>{t(differing.length > 0 ? 'form.changedText' : 'form.noDifference')}</Text>
        {differing.map((field) => (
          <Group key={field} justify="space-between" wrap="nowrap" align="flex-start">
            <div>
              <Text fw={500}>{t(fieldWords[field])}</Text>
              <Text>{t('form.theirs', { value: value(field) })}</Text>
            </div>
            <Button size="xs" variant="default" flex="none" onClick={() => onTake(field)}>
              {t('form.takeTheirs')}
            </Button>
          </Group>
        ))}
      </Stack>
    </Alert>
  )
}
