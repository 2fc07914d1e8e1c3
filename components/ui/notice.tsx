import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';
import './notice.css';

export interface NoticeProps {
  tone: 'note' | 'good' | 'warn' | 'bad';
  title?: ReactNode;
  children?: ReactNode;
  /** Buttons or links that do what the notice says. */
  action?: ReactNode;
}

const ICONS: Record<NoticeProps['tone'], IconName> = {
  note: 'note',
  good: 'done',
  warn: 'look',
  bad: 'alert',
};

/** Something to know, in words and a sign; it is read out by the page's live region, not by itself. */
export function Notice({ tone, title, children, action }: NoticeProps) {
  return (
    <div className={`notice notice-${tone}`}>
      <Icon name={ICONS[tone]} size={18} />
      <div className="notice-body">
        {title && <p className="notice-title">{title}</p>}
        {children && <div>{children}</div>}
        {action && <div className="notice-action">{action}</div>}
      </div>
    </div>
  );
}
