import { useEffect, useRef } from 'react';

/** A region that scrolls sideways must be reachable by the keyboard. */
export function useReachable() {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const region = frame.current;
    if (region) region.tabIndex = region.scrollWidth > region.clientWidth ? 0 : -1;
  });
  return frame;
}
