import type { NotificationCode, Template } from '../../../shared/contract/catalogue.ts'
import type { TemplateProblem } from '../../../shared/contract/template-problem.ts'
import { checkHtml } from './html-check.ts'
import type { MessageData } from './message-data.ts'
import type { TemplateFiller } from './template-filler.ts'
import { byPlace, type TemplatePart } from './template-place.ts'
import { checkSyntax, syntaxProblem } from './template-syntax.ts'
import { changesOf, requiredAddress, templateVariables } from './template-variables.ts'

/** A template that parses is filled in with samples; what it may not hold is found before that. */
export interface CheckedTemplate {
  readonly problems: readonly TemplateProblem[]
  /** Filled in with the sample; null where it cannot be, or must not be. */
  readonly message: Template | null
}

const parts: readonly TemplatePart[] = ['subject', 'text', 'html']
const withAddress: readonly TemplatePart[] = ['text', 'html']

/**
 * Characters of a part that is filled in: a subject that lists show, a text that one reads, and HTML below the 102 KB
 * at which Gmail cuts a message off.
 */
const longest: Readonly<Record<TemplatePart, number>> = { subject: 200, text: 20_000, html: 100_000 }

const missing = { 'link.address': 'link_missing', 'unsubscribe.address': 'unsubscribe_missing' } as const

/** Problems told at a time. */
const problemsAtMost = 20

/** Finds everything for which a template is refused. */
export function checkTemplate(
  filler: TemplateFiller,
  code: NotificationCode,
  template: Template,
  sample: MessageData,
): CheckedTemplate {
  const checked = parts.flatMap((part) => checkPart(filler, code, part, template[part]))
  if (checked.length > 0) return { problems: checked.slice(0, problemsAtMost), message: null }
  const complete = fillEach(filler, code, template, completeData(code, sample))
  if ('reason' in complete) return { problems: [complete], message: null }
  const bare = fillEach(filler, code, template, bareData(code, sample))
  if ('reason' in bare) return { problems: [bare], message: null }
  const content = complete.map(contentProblems).find((problems) => problems.length > 0) ?? []
  const address = addressProblems(filler, code, sample, [...complete, ...bare])
  return { problems: [...content, ...address], message: complete[0] ?? null }
}

/** The sample first, then the same for every other kind of event. */
const completeData = (code: NotificationCode, sample: MessageData): MessageData[] => [
  sample,
  ...changesOf(code)
    .filter((change) => change !== sample['event.change'])
    .map((change) => ({ ...sample, 'event.change': change })),
]

/** Nothing is known but the address that has to be there, if any has, for every kind of event. */
function bareData(code: NotificationCode, sample: MessageData): MessageData[] {
  const name = requiredAddress(code)
  const address: MessageData = name === null ? {} : { [name]: sample[name] ?? '' }
  const changes = changesOf(code)
  return changes.length > 0 ? changes.map((change) => ({ ...address, 'event.change': change })) : [address]
}

function checkPart(filler: TemplateFiller, code: NotificationCode, part: TemplatePart, source: string) {
  const { problems, tokens } = checkSyntax(filler.analysis, part, source, templateVariables[code])
  return part === 'html' ? [...problems, ...checkHtml(source, tokens)].sort(byPlace) : problems
}

function fillEach(
  filler: TemplateFiller,
  code: NotificationCode,
  template: Template,
  data: readonly MessageData[],
): Template[] | TemplateProblem {
  const messages: Template[] = []
  for (const one of data) {
    const message = fillOne(filler, code, template, one)
    if ('reason' in message) return message
    messages.push(message)
  }
  return messages
}

/** What is wrong only once a value is there, an argument that a filter lacks for example. */
function fillOne(
  filler: TemplateFiller,
  code: NotificationCode,
  template: Template,
  data: MessageData,
): Template | TemplateProblem {
  const filled = { subject: '', text: '', html: '' }
  for (const part of parts) {
    try {
      filled[part] = filler.fillPart(part, filler.parsePart(part, template[part]), templateVariables[code], data)
    } catch (error) {
      return syntaxProblem(part, error)
    }
  }
  return filled
}

function contentProblems(message: Template): TemplateProblem[] {
  return parts.flatMap((part) => {
    const words =
      part === 'html' ? message.html.replace(/<(style|title)[\s\S]*?<\/\1\s*>|<[^>]*>/gi, '') : message[part]
    const reason = words.trim() === '' ? 'empty' : message[part].length > longest[part] ? 'too_long' : null
    return reason ? [{ part, reason, line: null, column: null, name: '' }] : []
  })
}

/** The whole address, where there has to be one, is there whatever else is known. */
function addressProblems(
  filler: TemplateFiller,
  code: NotificationCode,
  sample: MessageData,
  messages: readonly Template[],
): TemplateProblem[] {
  const name = requiredAddress(code)
  if (name === null) return []
  return withAddress
    .filter((part) => {
      const address = filler.fillPart(part, filler.parsePart(part, `{{ ${name} }}`), [], sample)
      return messages.some((message) => !message[part].includes(address))
    })
    .map((part) => ({ part, reason: missing[name], line: null, column: null, name }))
}
