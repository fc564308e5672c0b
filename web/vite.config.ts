import { defineConfig } from 'vite'

const SERVICE = 'http://127.0.0.1:3000'

/** What a paper and every screen are made of; anything else comes when it is asked for. */
const FIRST =
  /openapi\/client|web\/(api|markdown|paper|state|ui|yaml|route)(?!\/(reveal|words|editor))|node_modules\/(?!@codemirror|@lezer|@noble|@marijn|style-mod|crelt|w3c-keyname)|vite\/preload-helper/

/**
 * How the pages are built: `scripts/web/build.ts` writes and compresses what comes of it. `npx vite web` serves them from
 * source beside a service on its usual port.
 */
export default defineConfig({
  root: import.meta.dirname,
  build: {
    target: 'es2022',
    // Nothing stands in a page or a style that a strict policy would have to allow.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // What a paper needs is one file with what every screen needs: each of many small ones is compressed by itself.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [{ name: 'pages', minShareCount: 2, test: FIRST }],
        },
      },
    },
  },
  server: { proxy: { '/v1': SERVICE, '/docs': SERVICE } },
})
