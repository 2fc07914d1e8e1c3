import '@/components/ui/base.css';
import { StrictMode } from 'react';
import { i18n } from '#i18n';
import { mount } from '@/components/ui/mount';
import { WelcomePage } from '@/components/welcome/welcome-page';
import { wakeBackgroundOnChange } from '@/utils/messages/wake-background';

wakeBackgroundOnChange();
mount(
  <StrictMode>
    <WelcomePage />
  </StrictMode>,
  i18n.t('welcome.title'),
);
