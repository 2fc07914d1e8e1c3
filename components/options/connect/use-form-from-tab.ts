import { useEffect } from 'react';
import { connectedForm } from '@/utils/delivery/connected-form';
import { takeHandedForm, watchHandedForm } from '@/utils/forms/from-tab';
import type { ConnectingForm } from './connecting';

/** Goes on with the form that the popup read in a tab: on opening, and whenever it hands over another. */
export function useFormFromTab(connecting: ConnectingForm): void {
  useEffect(() => {
    const take = async () => {
      const form = await takeHandedForm();
      if (form) connecting.readInTab(form, await connectedForm());
    };
    void take();
    return watchHandedForm(() => void take());
  }, [connecting]);
}
