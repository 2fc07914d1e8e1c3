import '@/components/ui/base.css';
import { StrictMode } from 'react';
import { i18n } from '#i18n';
import { OptionsPage } from '@/components/options/options-page';
import { WhereOpened } from '@/components/stopped/where-opened';
import { mount } from '@/components/ui/mount';
import { wakeBackgroundOnChange } from '@/utils/messages/wake-background';

wakeBackgroundOnChange();
mount(
  <StrictMode>
    <WhereOpened>
      <OptionsPage />
    </WhereOpened>
  </StrictMode>,
  i18n.t('options.title'),
);
