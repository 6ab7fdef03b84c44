import { clockStart, startBenchApp } from './bench-app.ts';
import { withBenchDatabase } from './bench-database.ts';
import { measureCollisions, takeCrowdedDay } from './booking-collisions.ts';
import { measureRates } from './booking-rates.ts';
import { benchPatients, bookableTimes } from './booking-times.ts';
import { StatementCounter } from './statements.ts';

/** As the product has it when nobody sets DATABASE_POOL_SIZE. */
const poolSize = 10;
const knownPatients = 2000;

/**
 * Bookings through the route handler on a PostgreSQL that commits to the disk: how many a second, and what a crowd on
 * overlapping times is told.
 */
export async function measureBookings({
  rounds,
  show,
}: {
  rounds: number;
  show: (line: string) => void;
}): Promise<void> {
  const statements = StatementCounter.start();
  await withBenchDatabase(async (databaseUrl) => {
    const app = await startBenchApp(databaseUrl, poolSize);
    try {
      const known = benchPatients(knownPatients);
      await app.database.patient.createMany({
        data: known.map((patient) => ({
          ...patient,
          birthDate: new Date(`${patient.birthDate}T00:00:00Z`),
          clinicId: app.clinicId,
          locale: 'en-US',
        })),
      });
      const { loadPractice } = await import('#server/clinic/load-practice.ts');
      const { practice } = await loadPractice(app.database, app.clinicId);
      const times = bookableTimes(practice, Date.parse(clockStart));
      const crowdedDay = takeCrowdedDay(times);
      const { POST: book } = await import('#app/api/v1/appointments/route.ts');
      const scene = { app, book, times, known, statements, show };
      await measureRates({ ...scene, databaseUrl, poolSize, rounds });
      await measureCollisions(scene, crowdedDay);
    } finally {
      await app.stop();
    }
  });
}
