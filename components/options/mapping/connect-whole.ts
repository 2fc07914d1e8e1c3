import { gapsOf } from '@/utils/forms/mapping/gaps';
import { lacksPlace } from '@/utils/forms/nomination';
import { readSettings } from '@/utils/settings';
import type { ConnectingForm } from '../connect/connecting';
import { sampleProjection } from './sample';

/** Connects the form that is being looked at, where nothing about it is left to be answered; else it stays to be looked at. */
export async function connectWhole(connecting: ConnectingForm): Promise<void> {
  const state = connecting.current();
  if (state.step !== 'review') return;
  const { form, mapping } = state.review;
  const { scoutName, scoutEmail } = await readSettings();
  const { path } = sampleProjection(form, mapping, { name: scoutName, email: scoutEmail });
  const lacking = lacksPlace(form, mapping, path);
  const open = Object.keys(gapsOf(form, mapping, path)).length;
  if (open === 0 && !lacking.guest && !lacking.words) await connecting.connect();
}
