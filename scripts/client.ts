import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { build } from 'vite'

/** `node scripts/client.ts FOLDER`: makes the package of the TypeScript client there, in place of what there is. */
const ROOT = join(import.meta.dirname, '..')
const ENTRY = join(ROOT, 'openapi/client/index.ts')
const BUNDLED = 'openapi-fetch'

const [folder] = process.argv.slice(2)
if (folder === undefined) throw new Error('say where: node scripts/client.ts FOLDER')
rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
await writeCode(folder)
writeTypes(folder)
writePackage(folder)

/** One module without dependencies: openapi-fetch is in it. */
async function writeCode(outDir: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      outDir,
      emptyOutDir: false,
      target: 'es2022',
      minify: false,
      lib: { entry: ENTRY, formats: ['es'], fileName: 'index' },
    },
  })
}

function writeTypes(outDir: string): void {
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2024,
    lib: ['lib.es2024.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    types: [],
    strict: true,
    skipLibCheck: true,
    allowImportingTsExtensions: true,
    declaration: true,
    emitDeclarationOnly: true,
    rootDir: join(ROOT, 'openapi'),
    outDir,
  }
  const program = ts.createProgram([ENTRY], options)
  const write: ts.WriteFileCallback = (name, text) =>
    ts.sys.writeFile(name, text.replaceAll(/( from '\.[^']*)\.ts'/g, "$1.js'"))
  const faults = [...ts.getPreEmitDiagnostics(program), ...program.emit(undefined, write).diagnostics]
  if (faults.length > 0) throw new Error(ts.formatDiagnostics(faults, ts.createCompilerHost(options)))
}

function writePackage(outDir: string): void {
  const { version, license, engines } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
  const content = {
    name: '@bareme/client',
    version,
    description: 'Typed calls to a Barème service.',
    license,
    type: 'module',
    engines,
    sideEffects: false,
    exports: { '.': { types: './client/index.d.ts', default: './index.js' } },
  }
  writeFileSync(join(outDir, 'package.json'), `${JSON.stringify(content, null, 2)}\n`)
  cpSync(join(ROOT, 'LICENSE'), join(outDir, 'LICENSE'))
  cpSync(join(ROOT, 'node_modules', BUNDLED, 'LICENSE'), join(outDir, `LICENSE.${BUNDLED}`))
}
