import { createRoot } from 'react-dom/client';
import { Card } from '@/components/card/card';
import '@/components/base.css';

const root = document.getElementById('root');
if (!root) throw new Error('card/index.html has no #root');
createRoot(root).render(<Card token={location.hash.slice(1)} />);
