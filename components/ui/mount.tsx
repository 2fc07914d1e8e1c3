import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { i18n } from '#i18n';

/**
 * Draws a surface into the `#root` of its page, which from now on tells the language and direction of our texts: a browser in a
 * language that we do not speak shows English from left to right.
 * @param title of the page, for its tab and for who hears it read out.
 */
export function mount(surface: ReactNode, title: string): void {
  document.title = title;
  const { documentElement } = document;
  documentElement.lang = i18n.t('language.tag');
  documentElement.dir = i18n.t('language.direction');
  const root = document.getElementById('root');
  if (!root) throw new Error('the page has no #root');
  createRoot(root).render(surface);
}
