import { createRoot } from 'react-dom/client';
import { Popup } from '@/components/popup/popup';
import '@/components/base.css';

const root = document.getElementById('root');
if (!root) throw new Error('sidepanel/index.html has no #root');
createRoot(root).render(<Popup beside />);
