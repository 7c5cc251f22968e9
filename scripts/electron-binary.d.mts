export function findElectron(): string | undefined
export function requireElectron(on: { readonly again: boolean }): string | undefined
export function noWindowReason(): string | undefined
