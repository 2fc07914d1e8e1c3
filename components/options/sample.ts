import { obstacles } from '@/utils/delivery/project-lead';
import { project } from '@/utils/forms/answers';
import { whyInTab } from '@/utils/forms/in-tab';
import type { Form, Mapping, Projection } from '@/utils/forms/schema';
import type { Clip, Lead } from '@/utils/leads/schema';

const AT = '2026-03-14T09:26:00.000Z';
const ACCOUNT = { site: 'x', handle: 'sample_person', url: 'https://x.com/sample_person' };

const LEAD: Lead = {
  id: '00000000-0000-4000-8000-000000000001',
  name: 'Sample Person',
  who: 'Runs the billing systems of a small bakery chain',
  accounts: [ACCOUNT],
  accountKeys: ['x:sample_person'],
  why: 'They say what did not work, with numbers, and changed their routine because of it.',
  note: 'A sample: notes are never sent.',
  topics: ['coding agents', 'code review'],
  selfNominated: false,
  sellsTools: 'no',
  passed: false,
  asked: {},
  createdAt: AT,
  updatedAt: AT,
};

const CLIP: Clip = {
  id: '00000000-0000-4000-8000-000000000002',
  leadId: LEAD.id,
  shows: [],
  site: 'x',
  kind: 'post',
  permalink: 'https://x.com/sample_person/status/1',
  pageUrl: 'https://x.com/sample_person/status/1',
  pageTitle: 'A sample post',
  author: {
    site: 'x',
    handle: 'sample_person',
    url: ACCOUNT.url,
    name: LEAD.name,
    bio: LEAD.who,
    accounts: [],
  },
  quote: {
    text: 'I let the agent write the tests first and throw away whatever it cannot explain. Half of March went away; the other half has not broken since.',
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
};

/** What the form would get for an invented lead: shows the scout what a mapping means, and which sections a nomination visits. */
export function sampleProjection(
  form: Form,
  mapping: Mapping,
  scout: { name: string; email: string },
): Projection {
  const projection = project({ lead: LEAD, clips: [CLIP], scout, form, mapping, reference: 'GS-SAMPLE' });
  const problems = obstacles(projection, whyInTab(form, projection.path) !== undefined);
  return { ...projection, problems };
}
