import type { ReactNode } from 'react';

/** The staff's pages speak English, whatever language the document was asked for in. */
export default function StaffLayout({ children }: { children: ReactNode }) {
  return <div lang="en">{children}</div>;
}
