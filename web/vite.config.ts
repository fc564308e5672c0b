import { defineConfig } from 'vite'

const SERVICE = 'http://127.0.0.1:3000'

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
  },
  server: { proxy: { '/v1': SERVICE, '/docs': SERVICE } },
})
