import { i18n } from '#i18n';
import { language } from '../language';
import { type Drift, driftsOf } from './drift';
import { isPageKind } from './expected';
import type { SiteHealth } from './schema';

/** Fields as they are kept → what a scout calls them. */
const NAMES = {
  'words.handle': 'authors',
  'words.author': 'authors',
  'words.permalink': 'links',
  'words.name': 'names',
  'words.text': 'words',
  'words.postedAt': 'times',
  'words.title': 'titles',
  'words.story': 'stories',
  'profile.handle': 'profileAuthors',
  'profile.author': 'profileAuthors',
  'profile.permalink': 'profileLinks',
  'profile.name': 'profileNames',
  'profile.bio': 'bios',
  'profile.location': 'places',
  'profile.company': 'companies',
  'profile.website': 'websites',
} as const;

/** What differs from what is expected, a sentence each, without the site's name: "no buttons on profiles since 3 Nov". */
export const whatDrifted = (health: SiteHealth): string[] => driftsOf(health).map(inWords);

function inWords(drift: Drift): string {
  const day = dayOf(drift.since);
  if (drift.is === 'noButtons') {
    return i18n.t(`health.noButtons.${isPageKind(drift.kind) ? drift.kind : 'other'}`, { day });
  }
  const { field } = drift;
  const name = isNamed(field) ? NAMES[field] : 'other';
  return drift.is === 'notFound'
    ? i18n.t(`health.notFound.${name}`, { day })
    : i18n.t(`health.secondWay.${name}`, { day });
}

const isNamed = (field: string): field is keyof typeof NAMES => Object.hasOwn(NAMES, field);

/** "3 Nov". `at`: ISO 8601. */
const dayOf = (at: string) => new Date(at).toLocaleDateString(language(), { day: 'numeric', month: 'short' });
