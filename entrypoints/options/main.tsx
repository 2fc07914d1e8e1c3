import '@/components/ui/base.css';
import { StrictMode } from 'react';
import { i18n } from '#i18n';
import { OptionsPage } from '@/components/options/options-page';
import { mount } from '@/components/ui/mount';
import { wakeBackgroundOnChange } from '@/utils/messages/wake-background';

wakeBackgroundOnChange();
mount(
  <StrictMode>
    <OptionsPage />
  </StrictMode>,
  i18n.t('options.title'),
);
