import { useParams } from 'react-router'
import { ImportId } from '../../../shared/contract/values.ts'
import { type ImportKind, ImportKindProvider } from './import-kind.ts'
import { ImportMissing, ImportResult } from './import-result.tsx'
import { ImportWizard } from './import-wizard.tsx'

/** An import in four steps: file, columns, check, result. The address of a started import names it (`importId`). */
export function ImportPages({ kind }: { readonly kind: ImportKind }) {
  const { importId } = useParams()
  return (
    <ImportKindProvider value={kind}>{importId === undefined ? <ImportWizard /> : report(importId)}</ImportKindProvider>
  )
}

function report(importId: string) {
  const id = ImportId.safeParse(Number(importId))
  return id.success ? <ImportResult key={id.data} id={id.data} /> : <ImportMissing />
}
