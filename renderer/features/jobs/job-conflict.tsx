import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { differingFields, type FieldName, type JobForm } from './job-form-model.ts'

interface JobConflictProps {
  readonly typed: JobForm
  readonly theirs: JobForm
  readonly onTake: (field: FieldName) => void
}

/** Says that someone else changed the job, and shows what they have where the form has something else. */
export function JobConflict({ typed, theirs, onTake }: JobConflictProps) {
  const { t } = useTranslation('jobs')
  const differing = differingFields(typed, theirs)
  return (
    <Alert color="yellow" role="alert" title={t('form.changedTitle')}>
      <Stack gap="xs">
        <Text>{t(differing.length > 0 ? 'form.changedText' : 'form.noDifference')}</Text>
        {differing.map((field) => (
          <Group key={field} justify="space-between" wrap="nowrap" align="flex-start">
            <div>
              <Text fw={500}>{t(`form.${field}`)}</Text>
              <Text>{t('form.theirs', { value: theirs[field] })}</Text>
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
