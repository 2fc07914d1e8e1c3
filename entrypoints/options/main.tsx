import '@/components/ui/base.css';
import { StrictMode } from 'react';
import { i18n } from '#i18n';
import { OptionsPage } from '@/components/options/options-page';
import { mount } from '@/components/ui/mount';

mount(
  <StrictMode>
    <OptionsPage />
  </StrictMode>,
  i18n.t('options.title'),
);
