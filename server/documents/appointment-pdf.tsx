import { Document, Link, Page, renderToBuffer, StyleSheet, Text, View } from '@react-pdf/renderer';
import type { AppointmentDetails, ConfirmationKind } from '#contract/channels/appointment-details.ts';

const styles = StyleSheet.create({
  page: { padding: 56, fontFamily: 'Helvetica', fontSize: 11, color: '#1c2b2d', lineHeight: 1.5 },
  clinic: { fontSize: 12, color: '#0f5d63', marginBottom: 4 },
  heading: { fontSize: 24, lineHeight: 1.25, fontFamily: 'Helvetica-Bold', marginBottom: 6 },
  when: { fontSize: 16, marginBottom: 22 },
  row: { flexDirection: 'row', borderTop: '1 solid #d7dedd', paddingVertical: 9 },
  label: { width: 120, color: '#56686a' },
  value: { flex: 1 },
  note: { marginTop: 22, padding: 14, backgroundColor: '#eef5f4', borderRadius: 6 },
  footer: { position: 'absolute', bottom: 40, left: 56, right: 56, color: '#56686a', fontSize: 9 },
});

interface Labels {
  headings: Record<ConfirmationKind, string>;
  at: string;
  patient: string;
  visit: string;
  provider: string;
  place: string;
  phone: string;
  code: string;
  bring: string;
  manage: string;
}

const labels: Record<string, Labels> = {
  en: {
    headings: {
      booked: 'Your appointment is booked',
      rescheduled: 'Your appointment was moved',
      requested: 'Your request has reached us',
      cancelled: 'Your appointment was cancelled',
    },
    at: 'at',
    patient: 'Patient',
    visit: 'Visit',
    provider: 'With',
    place: 'Place',
    phone: 'Phone',
    code: 'Code',
    bring: 'Before your visit',
    manage: 'See this appointment online',
  },
  es: {
    headings: {
      booked: 'Su cita está reservada',
      rescheduled: 'Su cita fue cambiada',
      requested: 'Recibimos su solicitud',
      cancelled: 'Su cita fue cancelada',
    },
    at: 'a las',
    patient: 'Paciente',
    visit: 'Visita',
    provider: 'Con',
    place: 'Lugar',
    phone: 'Teléfono',
    code: 'Código',
    bring: 'Antes de su visita',
    manage: 'Ver esta cita en línea',
  },
};

/** The appointment as one page to print or keep. */
export async function appointmentPdf(details: AppointmentDetails): Promise<Buffer> {
  const language = details.locale.split('-')[0] ?? 'en';
  const words = labels[language] ?? labels.en;
  if (!words) throw new Error('no words for the PDF');
  return renderToBuffer(<AppointmentDocument details={details} words={words} />);
}

function AppointmentDocument({ details, words }: { details: AppointmentDetails; words: Labels }) {
  const rows: [string, string][] = [
    [words.patient, details.patient],
    [words.visit, details.visitType],
    [words.provider, details.provider],
    [words.place, details.address],
    [words.phone, details.phone],
    [words.code, details.code],
  ];
  return (
    <Document title={words.headings[details.kind]} author={details.clinic} language={details.locale}>
      <Page size="LETTER" style={styles.page}>
        <Text style={styles.clinic}>{details.clinic}</Text>
        <Text style={styles.heading}>{words.headings[details.kind]}</Text>
        <Text style={styles.when}>{`${details.date} ${words.at} ${details.time}`}</Text>
        {rows.map(([label, value]) => (
          <View key={label} style={styles.row}>
            <Text style={styles.label}>{label}</Text>
            <Text style={styles.value}>{value}</Text>
          </View>
        ))}
        <View style={styles.note}>
          <Text style={{ fontFamily: 'Helvetica-Bold' }}>{words.bring}</Text>
          <Text>{details.instructions}</Text>
        </View>
        <Link src={details.links.manage} style={styles.footer}>
          {words.manage}
        </Link>
      </Page>
    </Document>
  );
}
