import { useEffect, useRef } from 'react';
import type { ConversationState } from '#components/patient/conversation/store/state.ts';
import { tellFrame } from './tell-frame.ts';

/** Tells the site around the page that something was said, and that an appointment was stored: never what, nor whose. */
export function useTellFrame({ items, visits }: Pick<ConversationState, 'items' | 'visits'>): void {
  const said = items.filter(({ role, status }) => role !== 'patient' && status !== 'streaming').length;
  const saidBefore = useRef(said);
  useEffect(() => {
    if (said > saidBefore.current) tellFrame({ type: 'said' });
    saidBefore.current = said;
  }, [said]);

  const told = useRef(new Set<string>());
  useEffect(() => {
    for (const { id, kind, details, live } of visits) {
      const change = `${id} ${kind}`;
      if (!live || details === null || told.current.has(change)) continue;
      told.current.add(change);
      tellFrame({ type: 'appointment', kind });
    }
  }, [visits]);
}
