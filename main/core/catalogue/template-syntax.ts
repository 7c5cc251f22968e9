import { type Liquid, LiquidError, type Template as Parsed, TagToken, Tokenizer, type TopLevelToken } from 'liquidjs'
import { templateFilters } from '../../../shared/contract/catalogue.ts'
import type { TemplateProblem } from '../../../shared/contract/template-problem.ts'
import { allowedTags, innerTags, liquidFilters, liquidTags } from './liquid-engine.ts'
import { byPlace, placeOf, shortName, type TemplatePart } from './template-place.ts'

/** What is wrong with a part, and its `tokens` that are not within a comment. */
export interface CheckedPart {
  readonly problems: readonly TemplateProblem[]
  readonly tokens: readonly TopLevelToken[]
}

/** Finds what does not parse, and the tags, filters and variables that a template may not use. */
export function checkSyntax(
  engine: Liquid,
  part: TemplatePart,
  source: string,
  variables: readonly string[],
): CheckedPart {
  try {
    const tokens = withoutComments(new Tokenizer(source, engine.options.operators).readTopLevelTokens(engine.options))
    const tags = tokens.flatMap((token) => tagProblems(part, token))
    const filters = tokens.flatMap((token) => filterProblems(part, source, token))
    // With a tag that is not there nothing parses.
    const rest = tags.length > 0 ? [] : checkExpressions(engine, part, source, variables)
    return { problems: [...tags, ...filters, ...rest].sort(byPlace), tokens }
  } catch (error) {
    return { problems: [syntaxProblem(part, error)], tokens: [] }
  }
}

function checkExpressions(engine: Liquid, part: TemplatePart, source: string, variables: readonly string[]) {
  try {
    return unknownVariables(engine, part, engine.parse(source), variables)
  } catch (error) {
    return [syntaxProblem(part, error)]
  }
}

/** The problem behind an error of liquidjs; others are thrown again. */
export function syntaxProblem(part: TemplatePart, error: unknown): TemplateProblem {
  if (!LiquidError.is(error)) throw error
  const [line = null, column = null] = error.token.getPosition()
  return { part, reason: 'syntax', line, column, name: shortName(error.token.getText()) }
}

const conditions = ['if', 'elsif', 'unless', 'case']

function withoutComments(tokens: readonly TopLevelToken[]): TopLevelToken[] {
  const kept: TopLevelToken[] = []
  let inside = false
  for (const token of tokens) {
    const name = token instanceof TagToken ? token.name : null
    if (!inside || name === 'endcomment') kept.push(token)
    if (name === 'comment') inside = true
    if (name === 'endcomment') inside = false
  }
  return kept
}

function tagProblems(part: TemplatePart, token: TopLevelToken): TemplateProblem[] {
  if (!(token instanceof TagToken) || allowedTags.includes(token.name) || innerTags.includes(token.name)) return []
  const [line = null, column = null] = token.getPosition()
  if (liquidTags.includes(token.name)) return [{ part, reason: 'forbidden', line, column, name: token.name }]
  // The tag that it ends is told already; where there is none, the parser tells.
  if (liquidTags.includes(token.name.replace(/^end/, ''))) return []
  return [{ part, reason: 'syntax', line, column, name: token.name }]
}

function filterProblems(part: TemplatePart, source: string, token: TopLevelToken): TemplateProblem[] {
  return filtersOf(source, token)
    .filter(({ name }) => !templateFilters.includes(name))
    .map(({ name, begin }) => ({
      part,
      reason: liquidFilters.includes(name) ? 'forbidden' : 'unknown_filter',
      ...placeOf(source, begin),
      name,
    }))
}

/** The filters of an output or a condition. What is no expression is left to the parser. */
function filtersOf(source: string, token: TopLevelToken) {
  if (!('contentRange' in token) || (token instanceof TagToken && !conditions.includes(token.name))) return []
  const tokenizer =
    token instanceof TagToken ? token.tokenizer : new Tokenizer(source, undefined, undefined, token.contentRange)
  try {
    return tokenizer.readFilteredValue().filters
  } catch (error) {
    if (LiquidError.is(error)) return []
    throw error
  }
}

function unknownVariables(
  engine: Liquid,
  part: TemplatePart,
  parsed: Parsed[],
  variables: readonly string[],
): TemplateProblem[] {
  const { globals } = engine.analyzeSync(parsed, { partials: false })
  return Object.values(globals)
    .flat()
    .filter(({ segments }) => !variables.includes(segments.join('.')))
    .map((variable) => ({
      part,
      reason: 'unknown_variable' as const,
      line: variable.location.row,
      column: variable.location.col,
      name: shortName(String(variable)),
    }))
}
