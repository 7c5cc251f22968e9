import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { join } from 'node:path'
import { build } from 'vite'

const root = join(import.meta.dirname, '..')
const dist = join(root, 'dist')
// Built beside it and put in its place when whole: a build that fails leaves the last good one alone.
const fresh = `${dist}-${process.pid}`
const builtins = [...builtinModules, ...builtinModules.map((name) => `node:${name}`)]

/** One target that runs in Node: everything bundled but the builtins and what has native parts. */
const node = (folder, input, { format = 'es', external = [], target = 'node24' } = {}) =>
  build({
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    resolve: { conditions: ['node', 'import', 'module', 'default'], mainFields: ['module', 'main'] },
    ssr: format === 'es' ? { noExternal: true } : undefined,
    // React renders several times slower in what it takes for development.
    define: { 'process.env.NODE_ENV': JSON.stringify('production') },
    build: {
      outDir: join(fresh, folder),
      emptyOutDir: true,
      target,
      sourcemap: true,
      minify: false,
      ssr: format === 'es',
      reportCompressedSize: false,
      rolldownOptions: {
        input,
        external: [...builtins, ...external],
        platform: 'node',
        output: {
          format,
          entryFileNames: format === 'cjs' ? '[name].cjs' : '[name].js',
          // Beside the entries: shared code names the import worker's file relative to its own.
          chunkFileNames: '[name].js',
          codeSplitting: format === 'es',
        },
      },
    },
  })

const started = performance.now()
try {
  await Promise.all([
    build({
      configFile: join(root, 'vite.config.ts'),
      logLevel: 'warn',
      build: { outDir: join(fresh, 'renderer') },
    }),
    node(
      'core',
      {
        'core-thread': 'main/process/core-thread.ts',
        'core-utility': 'main/process/core-utility.ts',
        'import-worker': 'main/process/import-worker.ts',
      },
      { external: ['better-sqlite3'] },
    ),
    node('loopback', { 'loopback-main': 'main/hosts/loopback/loopback-main.ts' }),
    node('main', { 'electron-main': 'main/hosts/electron/electron-main.ts' }, { external: ['electron'] }),
    node('preload', { preload: 'preload/preload.ts' }, { format: 'cjs', external: ['electron'], target: 'chrome140' }),
  ])
  writeFileSync(join(fresh, '.built'), '')
  const last = `${fresh}-last`
  if (existsSync(dist)) renameSync(dist, last)
  renameSync(fresh, dist)
  rmSync(last, { recursive: true, force: true })
} catch (error) {
  rmSync(fresh, { recursive: true, force: true })
  console.error(`[comptoir] the build failed: ${error.message}`)
  process.exit(1)
}
console.error(`[comptoir] built in ${Math.round(performance.now() - started)} ms`)
