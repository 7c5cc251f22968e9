import { ImportPages } from '../../ui/import/import-pages.tsx'
import { contactImportKind } from './contact-import-kind.ts'

/** Imports contacts in four steps: file, columns, check, result. */
export function ImportPage() {
  return <ImportPages kind={contactImportKind} />
}
