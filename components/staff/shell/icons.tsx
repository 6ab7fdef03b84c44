import type { ReactNode } from 'react';

function Icon({ children }: { children: ReactNode }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 24 24"
      className="size-5 shrink-0"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {children}
    </svg>
  );
}

/** A clock face: today. */
export function TodayIcon() {
  return (
    <Icon>
      <circle cx="12" cy="12" r="8.5" />
      <path d="M12 7.5V12l3 2" />
    </Icon>
  );
}

/** Two speech bubbles: conversations. */
export function ConversationsIcon() {
  return (
    <Icon>
      <path d="M4 5.5h10v7H8.5L5.5 15v-2.5H4z" />
      <path d="M16.5 9.5H20v7h-1.5V19l-3-2.5H10.5V15" />
    </Icon>
  );
}

/** A door with an arrow: sign out. */
export function SignOutIcon() {
  return (
    <Icon>
      <path d="M14 4.5H6v15h8" />
      <path d="M10.5 12H20m-3-3 3 3-3 3" />
    </Icon>
  );
}
