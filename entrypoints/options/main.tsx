import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { OptionsPage } from '@/components/options/options-page';
import '@/components/base.css';

const root = document.getElementById('root');
if (!root) throw new Error('options: no #root');
createRoot(root).render(
  <StrictMode>
    <OptionsPage />
  </StrictMode>,
);
