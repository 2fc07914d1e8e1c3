/** Connected forms whose sheets stand in tests/fixtures/sheets, and those sheets. */
import { readFileSync } from 'node:fs';
import { formOfArray } from '@/utils/forms/google/array';
import { proposeMapping } from '@/utils/forms/mapping/propose';
import type { Form } from '@/utils/model/form';
import type { ConnectedForm, Mapping } from '@/utils/model/mapping';
import { TEAM_FORM } from '../../stand-ins/forms/team-form';
import { type FormArray, formArray } from '../../stand-ins/google/form-array';
import { formFrom, item } from '../forms/forms';

export const fileOf = (name: string) =>
  new File([readFileSync(`tests/fixtures/sheets/${name}`)], name, {
    lastModified: Date.parse('2026-11-29T12:00:00Z'),
  });

const connectedTo = (form: Form, mapping: Mapping = proposeMapping(form).mapping): ConnectedForm => ({
  id: form.id,
  form,
  mapping,
  via: 'address',
  connectedAt: '2026-11-01T00:00:00.000Z',
});

function teamForm(): Form {
  const form = formOfArray(formArray(TEAM_FORM) as FormArray, {
    id: TEAM_FORM.id,
    url: `https://docs.google.com/forms/d/e/${TEAM_FORM.id}/viewform`,
    captcha: false,
    receiptBox: false,
    emailBox: false,
    signIn: false,
    readAt: '2026-11-01T00:00:00.000Z',
  });
  if (!form) throw new Error('the team’s form is none');
  return form;
}

const [TEXT, PARAGRAPH, RADIO, BOXES, PAGE] = [0, 1, 2, 4, 8];

/** As hosts of three languages might have written it. */
export const FORMS = {
  english: () => connectedTo(teamForm()),
  german: () =>
    connectedTo(
      formFrom([
        item(1, 'Was möchtest du tun?', RADIO, [
          ['An einer Hörrunde teilnehmen', 100],
          ['Einen Gast vorschlagen', 200],
        ]),
        [100, 'Hörrunde', null, PAGE],
        item(2, 'Dein Name (Hörrunde)', TEXT),
        item(3, 'Wann passt es dir?', BOXES, ['Morgens', 'Abends']),
        [200, 'Ein Gast', null, PAGE, null, -3],
        item(4, 'Dein Name', TEXT),
        item(5, 'Name des Gastes', TEXT),
        item(6, 'Wo finden wir sie oder ihn?', TEXT),
        item(7, 'Warum sollten wir mit der Person sprechen?', PARAGRAPH),
        item(8, 'Beispiele', PARAGRAPH),
      ]),
    ),
  brazilian: () =>
    connectedTo(
      formFrom([
        item(1, 'Seu nome', TEXT),
        item(2, 'Nome da pessoa convidada', TEXT),
        item(3, 'Onde podemos encontrá-la?', TEXT),
        item(4, 'Por que deveríamos convidá-la?', PARAGRAPH),
        item(5, 'Exemplos', PARAGRAPH),
      ]),
    ),
  // Nothing recognises its words: the scout said what each question is.
  japanese: () =>
    connectedTo(
      formFrom([
        item(1, 'あなたのお名前', TEXT),
        item(2, 'ゲストのお名前', TEXT),
        item(3, 'プロフィールのURL', TEXT),
        item(4, 'おすすめの理由', PARAGRAPH),
        item(5, '具体例', PARAGRAPH),
      ]),
      {
        1: { from: 'scoutName' },
        2: { from: 'guestName' },
        3: { from: 'profileLink' },
        4: { from: 'why' },
        5: { from: 'quote' },
      },
    ),
};
