import { createHash } from 'node:crypto'
import type { NotificationCode, Template } from '../../../shared/contract/catalogue.ts'
import type { Language } from '../../../shared/contract/values.ts'
import type { Foundation } from '../foundation.ts'
import { builtInTemplates } from './built-in/built-in-templates.ts'
import { createCatalogueStore } from './catalogue-store.ts'
import type { MessageData } from './message-data.ts'
import { createTemplateFiller, type ParsedTemplate } from './template-filler.ts'
import { variablesOf } from './template-variables.ts'

/** A message filled in: one line, plain text, HTML. */
export type FilledMessage = Template

/**
 * The texts that messages are made of. A text that was used once is kept for good, so that a message reads later as it
 * was sent.
 */
export interface MessageTexts {
  /** The text in use now for a notification in a language; call inside the transaction that writes the message. */
  current(code: NotificationCode, language: Language): number
  /** The text in use now, filled in, for looking only: nothing is kept. Throws `NotRenderable`. */
  preview(code: NotificationCode, language: Language, data: MessageData): FilledMessage
  /** Keeps any text and gives its id; call inside a transaction. */
  keep(code: string, language: Language, template: Template): number
  /** Fills a kept text in. Throws `NotRenderable`. */
  fill(templateId: number, data: MessageData): FilledMessage
}

/** A kept text that does not parse, or uses what its data does not have; it never succeeds by trying again. */
export class NotRenderable extends Error {
  override readonly name = 'NotRenderable'
}

/** Parsed texts held at a time; a shop uses a few dozen. */
const parsedAtMost = 100

export function createMessageTexts(on: Pick<Foundation, 'db'>): MessageTexts {
  const store = createCatalogueStore(on.db)
  const filler = createTemplateFiller()
  const known = new Map<number, { readonly parsed: ParsedTemplate; readonly variables: readonly string[] }>()

  const keep = (code: string, language: Language, template: Template) => {
    const hash = hashOf(code, language, template)
    return store.keptId(hash) ?? store.keep(hash, code, language, template)
  }

  const parsed = (id: number) => {
    const found = known.get(id)
    if (found) return found
    const kept = store.kept(id)
    if (!kept) throw new NotRenderable(`no text ${id}`)
    const fresh = { parsed: renderable(id, () => filler.parse(kept)), variables: variablesOf(kept.code) }
    const [oldest] = known.keys()
    if (known.size >= parsedAtMost && oldest !== undefined) known.delete(oldest)
    known.set(id, fresh)
    return fresh
  }

  const inUse = (code: NotificationCode, language: Language) =>
    store.changed(code, language) ?? builtInTemplates[code][language]

  return {
    current: (code, language) => keep(code, language, inUse(code, language)),
    preview: (code, language, data) =>
      renderable(0, () => filler.fill(filler.parse(inUse(code, language)), variablesOf(code), data)),
    keep,
    fill(templateId, data) {
      const { parsed: template, variables } = parsed(templateId)
      return renderable(templateId, () => filler.fill(template, variables, data))
    },
  }
}

function renderable<T>(id: number, work: () => T): T {
  try {
    return work()
  } catch (cause) {
    throw new NotRenderable(`text ${id} cannot be filled in`, { cause })
  }
}

const hashOf = (code: string, language: Language, { subject, text, html }: Template): Buffer =>
  createHash('sha256')
    .update(JSON.stringify([code, language, subject, text, html]))
    .digest()
