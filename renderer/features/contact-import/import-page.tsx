import { useParams } from 'react-router'
import { ImportId } from '../../../shared/contract/values.ts'
import { ImportMissing, ImportResult } from './import-result.tsx'
import { ImportWizard } from './import-wizard.tsx'

/** Imports contacts in four steps: file, columns, check, result. The address of a started import names it. */
export function ImportPage() {
  const { importId } = useParams()
  if (importId === undefined) return <ImportWizard />
  const id = ImportId.safeParse(Number(importId))
  return id.success ? <ImportResult key={id.data} id={id.data} /> : <ImportMissing />
}
