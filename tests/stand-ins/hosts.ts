import { answerControl } from './control.ts';
import type { Forms } from './forms/forms.ts';
import type { FormSite } from './google/form-request.ts';
import { answerForms, answerShort } from './google/form-routes.ts';
import { homePage } from './home-page.ts';
import type { ModeSwitches } from './modes.ts';
import { plainPage } from './plain-page.ts';
import type { Received } from './received.ts';
import { type Answer, json, page, type Reply, redirect } from './reply.ts';
import { cellsOf, rowsPage, versionOf } from './rows-page.ts';
import type { SamplePages } from './sample-pages.ts';

/** Everything the server holds. */
export interface Held {
  forms: Forms;
  modes: ModeSwitches;
  samples: SamplePages;
  requests: unknown[];
}

const notFound = () => page(404, plainPage('Not here', 'Nothing is served at this address.'));

/** Over TLS: each host by its name, the same to a page and to the extension's background. */
export function answerAsHost(request: Received, held: Held): Reply {
  const sample = held.samples.find(request);
  if (sample) return sample;
  const site: FormSite = {
    forms: held.forms,
    modes: held.modes,
    origin: 'https://docs.google.com',
    signInUrl: 'https://accounts.google.com/ServiceLogin?service=wise',
  };
  if (request.host === 'docs.google.com') return answerForms(request, site);
  if (request.host === 'forms.gle') return answerShort(request, site);
  if (request.host === 'accounts.google.com')
    return page(200, plainPage('Sign in', 'Use your Google Account.'));
  return notFound();
}

function rows(request: Received, { forms }: Held, origin: string): Answer {
  const [, id = '', asJson] = /^\/rows\/([\w-]+?)(\.json)?$/.exec(request.url.pathname) ?? [];
  const form = forms.byId(id);
  if (!form) return notFound();
  if (!asJson) return page(200, rowsPage(form, `${origin}/forms/d/e/${id}/viewform`));
  const shown = form.rows.map((row) => ({ ...row, cells: cellsOf(form, row) }));
  const answer = json(200, shown);
  return { ...answer, headers: { ...answer.headers, 'x-version': versionOf(form) } };
}

/** Over plain http on localhost: the practice form, the rows that arrived, the switches. */
export function answerLocally(request: Received, held: Held, origin: string): Reply {
  const { pathname } = request.url;
  const site: FormSite = {
    forms: held.forms,
    modes: held.modes,
    origin,
    signInUrl: `${origin}/ServiceLogin`,
    rowsUrl: (id) => `${origin}/rows/${id}`,
  };
  if (request.host !== 'localhost' && request.host !== '127.0.0.1') return answerAsHost(request, held);
  if (pathname === '/') return page(200, homePage(held.forms.all(), origin));
  if (pathname === '/rows') return redirect('/');
  if (pathname.startsWith('/rows/')) return rows(request, held, origin);
  if (pathname.startsWith('/stand-in/')) return answerControl(request, held);
  if (pathname === '/ServiceLogin') return page(200, plainPage('Sign in', 'Use your Google Account.'));
  if (pathname.startsWith('/forms/')) return answerForms(request, site);
  const sample = held.samples.find(request);
  if (sample) return sample;
  return /^\/\w+$/.test(pathname) ? answerShort(request, site) : notFound();
}
