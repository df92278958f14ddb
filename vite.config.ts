import { defineConfig } from 'vite'

/** The browser's half: styles, fonts and islands, with a manifest the server reads. */
export default defineConfig({
  publicDir: 'app/public',
  build: {
    outDir: 'dist/client',
    emptyOutDir: true,
    manifest: true,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: { input: 'app/browser.ts' },
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
})
