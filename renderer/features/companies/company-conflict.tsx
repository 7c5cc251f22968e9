import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type CompanyForm, differingFields, type FieldName } from './company-form-model.ts'

interface CompanyConflictProps {
  readonly typed: CompanyForm
  readonly theirs: CompanyForm
  readonly onTake: (field: FieldName) => void
}

/** Says that someone else changed the company, and shows what they have where the form has something else. */
export function CompanyConflict({ typed, theirs, onTake }: CompanyConflictProps) {
  const { t } = useTranslation(['companies', 'subscriptions', 'common'])
  const differing = differingFields(typed, theirs)
  const value = (field: FieldName): string => {
    switch (field) {
      case 'name':
        return theirs.name
      case 'universes':
        return theirs.universes.map((universe) => t(`subscriptions:universes.${universe}`)).join(', ')
      case 'partner':
        return theirs.partner?.name ?? t('details.ofShop')
      case 'language':
        return theirs.language ? t(`common:languages.${theirs.language}`) : t('languageOfShop')
    }
  }
  return (
    <Alert color="yellow" role="alert" title={t('form.changedTitle')} mb="md">
      <Stack gap="xs">
        <Text>{t(differing.length > 0 ? 'form.changedText' : 'form.noDifference')}</Text>
        {differing.map((field) => (
          <Group key={field} justify="space-between" wrap="nowrap" align="flex-start">
            <div>
              <Text fw={500}>{t(`form.${field}`)}</Text>
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
