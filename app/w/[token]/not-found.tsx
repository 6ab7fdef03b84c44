import { LinkFault } from '../../link-fault.tsx';

/** A link that was not made here, or not copied whole. */
export default function NoSuchPlace() {
  return <LinkFault fault={({ waitlist }) => waitlist.notFound} />;
}
