/** A form on its way from the popup, which reads it in a tab, to the options, where it is looked at and connected. */
import { storage } from 'wxt/utils/storage';
import { type Form, formSchema } from '../model/form';

const item = storage.defineItem<unknown>('session:form-from-tab');

/** Hands a form over; it waits for as long as the browser runs. */
export const handOverForm = (form: Form): Promise<void> => item.setValue(form);

/** Takes the form that waits, once; undefined where there is none. */
export async function takeHandedForm(): Promise<Form | undefined> {
  const handed = formSchema.safeParse(await item.getValue());
  await item.removeValue();
  return handed.data;
}

/** Calls back when a form is handed over. Returns the way to stop. */
export function watchHandedForm(handed: () => void): () => void {
  return item.watch((value) => {
    if (value) handed();
  });
}
