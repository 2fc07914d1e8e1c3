import { memo } from 'react';
import { i18n } from '#i18n';
import { language } from '@/utils/language';

const POSTED_AT = '2026-05-12T08:30:00.000Z';

/** A post to practise on, by a person who does not exist. Marked for utils/sites/practice. */
export const PracticePost = memo(function PracticePost() {
  return (
    <article className="post" data-practice="post" aria-label={i18n.t('welcome.practice.label')}>
      <p className="post-mark">{i18n.t('welcome.practice.mark')}</p>
      <header className="post-head">
        <span className="post-face" aria-hidden="true">
          {initialsOf(i18n.t('welcome.practice.name'))}
        </span>
        <div>
          <p className="post-name" data-practice="name">
            {i18n.t('welcome.practice.name')}
          </p>
          <p className="soft" data-practice="bio">
            {i18n.t('welcome.practice.bio')}
          </p>
        </div>
      </header>
      <div className="post-text" data-practice="text">
        <p>{i18n.t('welcome.practice.text')}</p>
        <p>{i18n.t('welcome.practice.unlearned')}</p>
      </div>
      <footer className="post-foot">
        <time className="soft" dateTime={POSTED_AT}>
          {new Date(POSTED_AT).toLocaleDateString(language(), { dateStyle: 'medium', timeZone: 'UTC' })}
        </time>
        <div className="post-actions" data-practice="actions" />
      </footer>
    </article>
  );
});

const initialsOf = (name: string) =>
  name
    .split(' ')
    .map(([first]) => first)
    .join('')
    .slice(0, 2);
