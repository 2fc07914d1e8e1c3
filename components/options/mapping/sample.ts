import { i18n } from '#i18n';
import { obstacles } from '@/utils/delivery/project-lead';
import { project } from '@/utils/forms/answers/project';
import { whyInTab } from '@/utils/forms/in-tab';
import type { Projection } from '@/utils/model/answers';
import type { Form } from '@/utils/model/form';
import type { Clip, Lead } from '@/utils/model/lead';
import type { Mapping } from '@/utils/model/mapping';

const AT = '2026-03-14T09:26:00.000Z';
const ACCOUNT = { site: 'x', handle: 'sample_person', url: 'https://x.com/sample_person' };

const sampleLead = (): Lead => ({
  id: '00000000-0000-4000-8000-000000000001',
  name: i18n.t('options.sample.name'),
  who: i18n.t('options.sample.who'),
  accounts: [ACCOUNT],
  accountKeys: ['x:sample_person'],
  why: i18n.t('options.sample.why'),
  note: '',
  topics: [i18n.t('options.sample.topic'), i18n.t('options.sample.otherTopic')],
  selfNominated: false,
  sellsTools: 'no',
  passed: false,
  asked: {},
  createdAt: AT,
  updatedAt: AT,
});

const sampleClip = (lead: Lead): Clip => ({
  id: '00000000-0000-4000-8000-000000000002',
  leadId: lead.id,
  shows: [],
  site: 'x',
  kind: 'post',
  permalink: 'https://x.com/sample_person/status/1',
  pageUrl: 'https://x.com/sample_person/status/1',
  pageTitle: i18n.t('options.sample.page'),
  author: {
    site: 'x',
    handle: 'sample_person',
    url: ACCOUNT.url,
    name: lead.name,
    bio: lead.who,
    accounts: [],
  },
  quote: {
    text: i18n.t('options.sample.quote'),
    selected: false,
    truncated: false,
    edited: false,
    translated: 'no',
  },
  context: [],
  isReply: 'no',
  postedAt: AT,
  capturedAt: AT,
  readBy: {},
});

/** What the form would get for an invented lead: shows the scout what a mapping means, and which sections a nomination visits. */
export function sampleProjection(
  form: Form,
  mapping: Mapping,
  scout: { name: string; email: string },
): Projection {
  const lead = sampleLead();
  const clips = [sampleClip(lead)];
  const projection = project({ lead, clips, scout, form, mapping, reference: 'GS-SAMPLE' });
  const problems = obstacles(projection, whyInTab(form, projection.path) !== undefined);
  return { ...projection, problems };
}
