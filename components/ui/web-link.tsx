import type { AnchorHTMLAttributes } from 'react';
import { isWebAddress } from '@/utils/model/web-address';

interface WebLinkProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  href: string;
}

/** A link to a page on the web, in a tab of its own. What is stored and is no web address (`javascript:`, a torn one) is only text. */
export function WebLink({ href, children, ...more }: WebLinkProps) {
  if (!isWebAddress(href)) return <span>{children}</span>;
  return (
    <a {...more} href={href} target="_blank" rel="noreferrer">
      {children}
    </a>
  );
}
