import { CloseOutlined } from '@ant-design/icons';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { Button } from './Button';

interface Props {
  open: boolean;
  title?: ReactNode;
  onClose: () => void;
  /** A panel at the side (the whole screen on a phone) instead of a card in the middle. */
  side?: boolean;
  /** Nothing of the screen below can be read. */
  covers?: boolean;
  /** What stands below, such as the buttons of a form. */
  foot?: ReactNode;
  children?: ReactNode;
}

/** Of several open at once, Escape closes the last. */
const opened: object[] = [];

/** Something asked or shown above the screen, which rests meanwhile. */
export function Sheet({ open, ...props }: Props) {
  return open ? createPortal(<OpenSheet {...props} />, document.body) : null;
}

function OpenSheet({ title, onClose, side, covers, foot, children }: Omit<Props, 'open'>) {
  const { t } = useTranslation();
  const name = useId();
  const frame = useRef<HTMLElement>(null);
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  });
  useEffect(() => {
    const me = {};
    // Panels of antd stand beside the root and would pull the focus back to themselves.
    const below = [...document.body.children].filter(
      (each): each is HTMLElement =>
        each instanceof HTMLElement && !each.inert && !each.contains(frame.current),
    );
    const before = document.activeElement;
    opened.push(me);
    for (const each of below) each.inert = true;
    const wanted = frame.current?.querySelector<HTMLElement>('[data-focus]') ?? frame.current;
    wanted?.focus();
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || opened.at(-1) !== me) return;
      event.preventDefault();
      close.current();
    };
    addEventListener('keydown', onKey);
    return () => {
      removeEventListener('keydown', onKey);
      opened.splice(opened.indexOf(me), 1);
      for (const each of below) each.inert = false;
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <div className={`sheet-ground ${side ? 'side-sheet' : ''} ${covers ? 'covers' : ''}`}>
      <button
        type="button"
        className="sheet-mask"
        tabIndex={-1}
        aria-hidden
        onClick={() => close.current()}
      />
      <section ref={frame} className="sheet" role="dialog" aria-modal aria-labelledby={name} tabIndex={-1}>
        <header>
          <h2 id={name}>{title}</h2>
          <Button
            type="text"
            icon={<CloseOutlined aria-hidden />}
            aria-label={t('app.close')}
            onClick={onClose}
          />
        </header>
        {/* It may scroll, so the keyboard can reach it even when nothing in it can be pressed. */}
        <div className="sheet-body" tabIndex={0} role="group" aria-labelledby={name}>
          {children}
        </div>
        {foot && <footer>{foot}</footer>}
      </section>
    </div>
  );
}
