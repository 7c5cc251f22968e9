import { Component, type ReactNode } from 'react'
import { BrokenMessage } from './broken-page.tsx'

interface Caught {
  readonly error: unknown
}

/** The last resort, around everything; React offers it to classes only. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly caught: Caught | null }> {
  override state = { caught: null as Caught | null }

  static getDerivedStateFromError(error: unknown) {
    return { caught: { error } }
  }

  override render() {
    const { caught } = this.state
    return caught ? <BrokenMessage error={caught.error} /> : this.props.children
  }
}
