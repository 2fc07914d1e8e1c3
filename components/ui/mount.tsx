import { lazy, type ReactNode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { i18n } from '#i18n';
import { bringPageTexts } from '@/utils/page-languages';
import { Boundary } from './boundary';

/** Nothing of it weighs on a surface that can be drawn. */
const Rescue = lazy(() => import('../transfer/rescue'));

/** In the address of the options: only the rescue is drawn, for a surface that has no room for it. */
const RESCUE = '#rescue';

/**
 * Draws a surface into the `#root` of its page, which from now on tells the language and direction of our texts: a browser in a
 * language that we do not speak shows English from left to right.
 * Whatever is stored, a surface that cannot be drawn leaves a way to take everything along or away.
 * @param title of the page, for its tab and for who hears it read out.
 */
export function mount(surface: ReactNode, title: string): void {
  document.title = title;
  // The practice post's button, and what could not be sent to the background, say what they say in other people's pages.
  bringPageTexts(i18n.t('language.tag'));
  const { documentElement } = document;
  documentElement.lang = i18n.t('language.tag');
  documentElement.dir = i18n.t('language.direction');
  const root = document.getElementById('root');
  if (!root) throw new Error('the page has no #root');
  const rescue = (fault: string) => (
    <Suspense>
      <Rescue fault={fault} />
    </Suspense>
  );
  createRoot(root).render(
    location.hash === RESCUE ? rescue('asked for') : <Boundary fallback={rescue}>{surface}</Boundary>,
  );
}
