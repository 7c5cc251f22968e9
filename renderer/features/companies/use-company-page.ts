import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useNavigate, useParams } from 'react-router'
import * as z from 'zod'
import { CompanyId } from '../../../shared/contract/values.ts'
import { orpc } from '../../client/client.ts'
import { companyPath } from './company-paths.ts'

const Named = z.coerce.number().pipe(CompanyId)
const nobody = CompanyId.parse(Number.MAX_SAFE_INTEGER)

/** The company that the address of a page of its own names; Escape goes back to its details. */
export function useCompanyPage() {
  const id = Named.safeParse(useParams().companyId).data ?? nobody
  const navigate = useNavigate()
  const company = useQuery(orpc.companies.get.queryOptions({ input: { id } }))
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const busy =
        document.querySelector('[role="dialog"], [role="menu"]') !== null ||
        (event.target instanceof Element && event.target.getAttribute('aria-expanded') === 'true')
      if (event.key !== 'Escape' || event.defaultPrevented || busy) return
      event.preventDefault()
      void navigate(companyPath(id), { state: { focusDetails: true } })
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [id, navigate])
  return { id, company: company.data, error: company.error, retry: company.refetch }
}
