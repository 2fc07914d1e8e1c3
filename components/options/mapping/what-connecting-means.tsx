import { i18n } from '#i18n';

/** Said beside the button that connects: what goes to the form, who reads it, and how it is taken back (docs/permissions.md). */
export function WhatConnectingMeans() {
  return (
    <section className="stack-close" aria-labelledby="means-heading">
      <h3 id="means-heading">{i18n.t('options.means.title')}</h3>
      <p>{i18n.t('options.means.sent')}</p>
      <p className="soft">{i18n.t('options.means.back')}</p>
    </section>
  );
}
