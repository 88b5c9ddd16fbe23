import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** Gives the server the drawings named in icons.txt, which it writes into its pages. */
export function icons(): Plugin {
  return {
    name: 'icons',
    generateBundle() {
      const names = readFileSync('icons.txt', 'utf8').split('\n').filter(Boolean);
      const drawings = Object.fromEntries(names.map((name) => [name, drawing(name)]));
      this.emitFile({ type: 'asset', fileName: 'icons.json', source: JSON.stringify(drawings) });
    },
  };
}

function drawing(name: string): string {
  return readFileSync(`node_modules/lucide-static/icons/${name}.svg`, 'utf8')
    .replace(/<!--.*?-->/gs, '')
    .replace(/\s*class="[^"]*"/, '')
    .replace('<svg', '<svg aria-hidden="true" focusable="false"')
    .replace(/\s+/g, ' ')
    .trim();
}
