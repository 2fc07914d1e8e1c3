import { createRoot } from 'react-dom/client';
import { LeadsPage } from '@/components/leads/leads-page';
import '@/components/base.css';

const root = document.getElementById('root');
if (!root) throw new Error('leads: no #root');
createRoot(root).render(<LeadsPage />);
