import '@/components/base.css';
import { StrictMode } from 'react';
import { i18n } from '#i18n';
import { mount } from '@/components/mount';
import { OptionsPage } from '@/components/options/options-page';

mount(
  <StrictMode>
    <OptionsPage />
  </StrictMode>,
  i18n.t('options.title'),
);
