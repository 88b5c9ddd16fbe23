import { chinese } from './chinese';
import { properties } from './chinese-properties';
import { tables } from './chinese-tables';
import { elementTemplates } from './chinese-templates';

const chineseWords = { ...tables, ...elementTemplates, ...chinese, ...properties };
const words: Record<string, string> = document.documentElement.lang.startsWith('zh') ? chineseWords : {};

/** What the libraries call their tools, in the reader's language where we know the word. */
function translate(text: string, parts: Record<string, string> = {}): string {
  return (words[text] ?? text).replace(/{([^}]+)}/g, (whole, name: string) => parts[name] ?? whole);
}

export const translation = { translate: ['value', translate] };
