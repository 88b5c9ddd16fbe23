import type { Plugin } from 'vite';

/**
 * The library that styles the small text editors of tables and properties writes a style element into the page, which
 * the page's policy forbids. It can adopt a style sheet instead, but does so in shadow trees only; here it always does.
 */
export function adoptedStyles(): Plugin {
  const only = '!root.head && root.adoptedStyleSheets';
  return {
    name: 'adopted-styles',
    transform(code, id) {
      if (!id.includes('/style-mod/')) return null;
      if (!code.includes(only)) this.error('style-mod no longer asks where it may adopt style sheets');
      return { code: code.replace(only, 'root.adoptedStyleSheets'), map: null };
    },
  };
}
