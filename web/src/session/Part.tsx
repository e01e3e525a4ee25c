import type { ReactNode } from 'react';

/** One matter of an account. */
export const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="panel account" aria-label={title}>
    <h2>{title}</h2>
    {children}
  </section>
);
