import { useEffect, useState } from 'react';

/** The value once nobody has changed it for a moment, so that typing asks once. */
export function useSettled<T>(value: T, restMs = 400): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), restMs);
    return () => clearTimeout(timer);
  }, [value, restMs]);
  return settled;
}
