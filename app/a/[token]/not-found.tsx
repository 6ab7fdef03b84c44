import { LinkFault } from '../../link-fault.tsx';

/** A link that was not made here, or not copied whole. */
export default function NoSuchAppointment() {
  return <LinkFault fault={({ appointment }) => appointment.notFound} />;
}
