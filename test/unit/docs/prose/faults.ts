import { isBuiltin } from 'node:module'
import { posix } from 'node:path'
import ts from 'typescript'
import { nodesOf, source } from '../../../support/architecture/source.ts'
import { commandFaults, shellFaults } from './commands.ts'
import type { Quote } from './document.ts'
import type { Project } from './project.ts'

const OPERATION = /^(GET|PUT|POST|DELETE|PATCH) (\S+)$/
const ADDRESS = /^\/[\w.{}/-]+$/
const PACKAGE = /^(@|node:)[\w-]+(\/[\w-]+)?$/
const PATH = /^(?=.*[a-z])(\.{1,2}\/)?[\w.*<>-]+(\/[\w.*<>-]+)*\/?$/
const FILE = /\.(ts|cjs|md|ya?ml|json|sql|sh|patch|txt)$/
const CALL = /^\.?([A-Za-z_][\w.]*)\(.*\)/
/** `name`, `NAME`, `a.b`, `name[]`, `name: value`, `NAME=value`. */
const NAME = /^([A-Za-z_][\w-]*(?:\.[A-Za-z_]\w*)*)(\[\]|: .*|=\S*)?$/

/** What a quote names that the project has not; what `foreign` names is somebody else's. */
export function faultsOf(quote: Quote, project: Project, foreign: Record<string, string>): string[] {
  if (Object.hasOwn(foreign, quote.text)) return []
  return faultsOfKind(quote, project, foreign).map((fault) => `${quote.place}: ${fault}`)
}

function faultsOfKind(quote: Quote, project: Project, foreign: Record<string, string>): string[] {
  switch (quote.kind) {
    case 'shell':
      return shellFaults(quote.text, project)
    case 'typescript':
      return typescriptFaults(quote.text, project, foreign)
    case 'link':
      return linkFaults(quote, project)
    case 'code':
      return codeFaults(quote, project, foreign)
  }
}

function codeFaults(quote: Quote, project: Project, foreign: Record<string, string>): string[] {
  const { text } = quote
  const operation = OPERATION.exec(text)
  if (operation !== null)
    return hasOperation(operation[1]!, operation[2]!, project) ? [] : [`no operation "${text}"`]
  if (ADDRESS.test(text)) return hasAddress(text, project) ? [] : [`no address "${text}"`]
  if (PACKAGE.test(text)) return hasPackage(text, project) ? [] : [`no package "${text}"`]
  const [first, second] = text.split(' ')
  if (second !== undefined && project.program.commands.some((one) => one.name() === first))
    return commandFaults(text, project.program)
  if (PATH.test(text) && (text.includes('/') || FILE.test(text)))
    return isPath(quote, project) ? [] : [`nothing at "${text}"`]
  const name = (CALL.exec(text) ?? NAME.exec(text))?.[1]
  if (name === undefined) return shellFaults(text, project)
  const unknown = name.split('.').filter((one) => !isKnown(one, project) && !Object.hasOwn(foreign, one))
  return unknown.map((one) => `nothing is called "${one}"`)
}

/** `GET …/result` stands for any operation that ends so. What the contract leaves out has an address alone. */
function hasOperation(method: string, path: string, project: Project): boolean {
  const end = path.replace(/^…/, '')
  const found = project.operations.filter((one) =>
    end === path ? one.path === path : one.path.endsWith(end),
  )
  return found.length > 0 ? found.some((one) => one.method === method.toLowerCase()) : project.words.has(path)
}

function hasAddress(path: string, { operations, words }: Project): boolean {
  return operations.some((one) => one.path === path) || words.has(path)
}

function hasPackage(name: string, { packages }: Project): boolean {
  return name.startsWith('node:')
    ? isBuiltin(name)
    : packages.some((one) => one === name || one.startsWith(`${name}/`))
}

/**
 * From the root, the text's own folder, or the folder of a path beside it. What stands for a name is `<in brackets>`, and
 * what is under a folder that a variable names is made when the service runs.
 */
function isPath({ text, folder, beside }: Quote, project: Project): boolean {
  const first = text.split('/', 1)[0]!
  if (text.includes('/') && /^[A-Z_]+$/.test(first)) return project.words.has(first)
  const folders = beside
    .filter((one) => one.includes('/'))
    .map((one) => (one.endsWith('/') ? one : posix.dirname(one)))
  const bases = ['.', folder, ...folders, ...folders.map((one) => posix.join(folder, one))]
  return bases.some((base) => project.has(posix.join(base, text).replaceAll(/<[^>]*>/g, '*')))
}

function linkFaults({ text, folder }: Quote, project: Project): string[] {
  if (/^([a-z]+:|#)/.test(text)) return []
  return project.has(posix.join(folder, text.replace(/#.*/, '')))
    ? []
    : [`a link leads to nothing: "${text}"`]
}

function typescriptFaults(text: string, project: Project, foreign: Record<string, string>): string[] {
  const nodes = [...nodesOf(source('example.ts', text).tree)]
  const own = new Set(nodes.filter(isDeclaration).map(({ name }) => name?.getText()))
  const names = nodes.filter(ts.isIdentifier).map((node) => node.text)
  return [...new Set(names)]
    .filter((name) => !own.has(name) && !isKnown(name, project) && !Object.hasOwn(foreign, name))
    .map((name) => `nothing is called "${name}"`)
}

/** What gives a name of its own to something in the example. */
function isDeclaration(
  node: ts.Node,
): node is ts.VariableDeclaration | ts.FunctionDeclaration | ts.BindingElement {
  return ts.isVariableDeclaration(node) || ts.isFunctionDeclaration(node) || ts.isBindingElement(node)
}

/** Names of headers are often lower-case in code. */
function isKnown(name: string, { words }: Project): boolean {
  return words.has(name) || (/^[A-Z][a-z]+-/.test(name) && words.has(name.toLowerCase()))
}
