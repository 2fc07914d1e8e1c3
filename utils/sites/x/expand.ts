import type { Place } from '../adapter';
import { own, ownTextElement } from './post';
import { SHOW_MORE } from './selectors';
import { visibleText } from './text';

/** X takes its control away before the text grows; a text that is still what it was then is still cut off. */
const cutOff = new WeakMap<Element, string>();

const PATIENCE_MS = 1_500;

/** Opens a cut-off post and waits until its text has grown, at most 1.5 s. A control that is a link leaves the page: not taken. */
export function expand({ subject }: Place): Promise<void> {
  const control = own(subject, SHOW_MORE);
  const view = subject.ownerDocument.defaultView;
  if (!view || !control || control.localName === 'a') return Promise.resolve();
  const before = wordsOf(subject);
  cutOff.set(subject, before);
  return new Promise((resolve) => {
    const finish = () => {
      observer.disconnect();
      clearTimeout(timer);
      resolve();
    };
    const observer = new view.MutationObserver(() => {
      if (wordsOf(subject).length > before.length) finish();
    });
    const timer = setTimeout(finish, PATIENCE_MS);
    observer.observe(subject, { childList: true, subtree: true, characterData: true });
    (control as HTMLElement).click();
  });
}

/** Whether the page holds back the end of this post's text. */
export const isCutOff = (post: Element) =>
  own(post, SHOW_MORE) !== undefined || cutOff.get(post) === wordsOf(post);

const wordsOf = (post: Element) => visibleText(ownTextElement(post));
