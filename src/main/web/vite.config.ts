import { defineConfig } from 'vite';
import { icons } from './icons.ts';
import { adoptedStyles } from './adopted-styles.ts';

export default defineConfig({
  base: '/',
  publicDir: false,
  logLevel: 'error',
  plugins: [icons(), adoptedStyles()],
  // The editor of forms and its properties are drawn by one copy of their library, or neither finds the other.
  resolve: { alias: [{ find: /^preact(?=\/|$)/, replacement: '@bpmn-io/properties-panel/preact' }] },
  build: {
    outDir: '../../../target/classes/static',
    emptyOutDir: true,
    manifest: 'manifest.json',
    target: 'es2022',
    // A page may not load what is written into it, so nothing is written into styles or scripts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: {
      input: {
        desk: 'src/desk.ts',
        accounts: 'src/accounts.ts',
        audit: 'src/audit.ts',
        'audit-case': 'src/audit-case.ts',
        'audit-processes': 'src/audit-processes.ts',
        board: 'src/board.ts',
        cases: 'src/cases.ts',
        customer: 'src/customer.ts',
        engine: 'src/engine.ts',
        handbook: 'src/handbook.ts',
        intake: 'src/intake.ts',
        settings: 'src/settings.ts',
        answers: 'src/answers.ts',
        password: 'src/password.ts',
        changes: 'src/changes.ts',
        queue: 'src/queue.ts',
        roster: 'src/roster.ts',
        design: 'src/design.ts',
        case: 'src/case.ts',
        portal: 'src/portal.ts',
      },
    },
  },
});
