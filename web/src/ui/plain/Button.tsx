import { LoadingOutlined } from '@ant-design/icons';
import type { AnchorHTMLAttributes, ButtonHTMLAttributes, ReactNode } from 'react';

interface Look {
  type?: 'default' | 'primary' | 'text' | 'link';
  icon?: ReactNode;
  block?: boolean;
  danger?: boolean;
  small?: boolean;
  loading?: boolean;
}
type Press = Look & Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'type'> & { submit?: boolean };
type Door = Look & AnchorHTMLAttributes<HTMLAnchorElement> & { href: string };

/** A button, or with an address a link that looks like one. */
export function Button(given: Press | Door) {
  const { type = 'default', icon, block, danger, small, loading, className = '', children, ...rest } = given;
  const look = ['btn', type, block && 'block', danger && 'danger', small && 'small', className];
  const classes = look.filter(Boolean).join(' ');
  const inside = (
    <>
      {loading ? <LoadingOutlined aria-hidden /> : icon}
      {children}
    </>
  );
  if ('href' in rest)
    return (
      <a {...rest} className={classes}>
        {inside}
      </a>
    );
  const { submit, disabled, ...press } = rest as Press;
  return (
    <button
      {...press}
      type={submit ? 'submit' : 'button'}
      className={classes}
      disabled={disabled || loading}
      aria-busy={loading || undefined}
    >
      {inside}
    </button>
  );
}
