import { Drawer, type DrawerProps } from 'antd';
import { useCallback } from 'react';

/** The panel beside a list. Its body scrolls, so the keyboard can reach it even when nothing in it can be pressed. */
export function SidePanel({ children, ...drawer }: DrawerProps) {
  const reachable = useCallback((content: HTMLDivElement | null) => {
    const body = content?.closest<HTMLElement>('.ant-drawer-body');
    if (body) body.tabIndex = 0;
  }, []);
  return (
    <Drawer destroyOnHidden {...drawer}>
      <div ref={reachable}>{children}</div>
    </Drawer>
  );
}
