import { useEffect, useRef } from 'react';

/** A region that scrolls sideways must be reachable by the keyboard: antd's table body is given a place in the order. */
export function useReachable() {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    for (const region of frame.current?.querySelectorAll<HTMLElement>(
      '.ant-table-content, .ant-table-body',
    ) ?? [])
      region.tabIndex = region.scrollWidth > region.clientWidth ? 0 : -1;
  });
  return frame;
}
