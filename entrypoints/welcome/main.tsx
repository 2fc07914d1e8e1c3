import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { WelcomePage } from '@/components/welcome/welcome-page';
import '@/components/base.css';

const root = document.getElementById('root');
if (!root) throw new Error('welcome: no #root');
createRoot(root).render(
  <StrictMode>
    <WelcomePage />
  </StrictMode>,
);
