import '@/components/ui/base.css';
import { StrictMode } from 'react';
import { i18n } from '#i18n';
import { WhereOpened } from '@/components/stopped/where-opened';
import { mount } from '@/components/ui/mount';
import { WelcomePage } from '@/components/welcome/welcome-page';
import { wakeBackgroundOnChange } from '@/utils/messages/wake-background';

wakeBackgroundOnChange();
mount(
  <StrictMode>
    <WhereOpened>
      <WelcomePage />
    </WhereOpened>
  </StrictMode>,
  i18n.t('welcome.title'),
);
