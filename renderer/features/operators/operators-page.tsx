import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Operator } from '../../../shared/contract/operators.ts'
import { useSignedIn } from '../../client/session.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { AddOperatorDialog } from './add-operator-dialog.tsx'
import { OperatorRow } from './operator-row.tsx'
import classes from './operators-page.module.css'
import { useOperators } from './operators-queries.ts'
import { SetPasswordDialog } from './set-password-dialog.tsx'

/** Who may sign in, and as what. Administrators change it, others read it. */
export function OperatorsPage() {
  const { t } = useTranslation(['operators', 'settings'])
  const { administrator } = useSignedIn()
  const operators = useOperators()
  const [adding, setAdding] = useState(false)
  const [passwordFor, setPasswordFor] = useState<Operator | null>(null)

  return (
    <section className={classes.page}>
      <div className={classes.head}>
        <h2 className={classes.title}>{t('settings:sections.operators')}</h2>
        {administrator ? (
          <Button leftSection={<IconPlus size={15} />} onClick={() => setAdding(true)}>
            {t('add')}
          </Button>
        ) : (
          <span className={classes.readOnly}>{t('settings:readOnly')}</span>
        )}
      </div>
      {operators.error && <ErrorNotice error={operators.error} onRetry={() => void operators.refetch()} />}
      {operators.data && (
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('columns.name')}</th>
              <th scope="col">{t('columns.login')}</th>
              <th scope="col">{t('columns.role')}</th>
              <th scope="col">{t('columns.lastSignIn')}</th>
              <th scope="col">{t('columns.state')}</th>
              {administrator && <td />}
            </tr>
          </thead>
          <tbody>
            {operators.data.map((operator) => (
              <OperatorRow key={operator.id} operator={operator} onSetPassword={setPasswordFor} />
            ))}
          </tbody>
        </table>
      )}
      {adding && <AddOperatorDialog onClose={() => setAdding(false)} />}
      {passwordFor && <SetPasswordDialog operator={passwordFor} onClose={() => setPasswordFor(null)} />}
    </section>
  )
}
