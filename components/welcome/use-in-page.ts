import { useEffect } from 'react';
import { startInPage } from '@/utils/in-page/start';
import { practiceAdapter } from '@/utils/sites/practice';

/** Puts the real button beside the practice post, by the code that runs on the sites. */
export function useInPage(): void {
  useEffect(() => startInPage(practiceAdapter), []);
}
