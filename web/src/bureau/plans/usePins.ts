import { useState } from 'react';

/** Seeker → post. */
export type Pins = Readonly<Record<string, string>>;

/** Pairs pinned on this screen; a second press takes one back. */
export function usePins() {
  const [pins, setPins] = useState<Pins>({});
  const pin = (seekerId: string, vacancyId: string) =>
    setPins(({ [seekerId]: was, ...others }) =>
      was === vacancyId ? others : { ...others, [seekerId]: vacancyId },
    );
  return { pins, pin };
}
