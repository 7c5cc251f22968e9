import type { CompanyId } from '../../../shared/contract/values.ts'

/** Addresses of the pages of a company. */
export const companyPath = (id: CompanyId): string => `/companies/${id}`
export const addressesPath = (id: CompanyId): string => `/companies/${id}/addresses`
export const dashboardPath = (id: CompanyId): string => `/companies/${id}/dashboard`
export const notifyPath = (id: CompanyId): string => `/companies/${id}/notify`
