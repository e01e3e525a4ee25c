import type { ReactNode } from 'react';

/** One screen: its name, what belongs beside the name, and the rest. */
export function Page({
  title,
  extra,
  children,
}: {
  title: ReactNode;
  extra?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className="page">
      <div className="page-head">
        <h1>{title}</h1>
        <span className="grow" />
        {extra}
      </div>
      {children}
    </div>
  );
}
