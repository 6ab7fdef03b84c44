-- CreateEnum
CREATE TYPE "waitlist_status" AS ENUM ('waiting', 'offered', 'booked', 'closed');

-- CreateEnum
CREATE TYPE "waitlist_offer_status" AS ENUM ('open', 'accepted', 'declined', 'expired');

-- DropForeignKey
ALTER TABLE "appointments" DROP CONSTRAINT "appointments_operatory_id_fkey";

-- DropForeignKey
ALTER TABLE "appointments" DROP CONSTRAINT "appointments_patient_id_fkey";

-- DropForeignKey
ALTER TABLE "appointments" DROP CONSTRAINT "appointments_provider_id_fkey";

-- DropForeignKey
ALTER TABLE "appointments" DROP CONSTRAINT "appointments_visit_type_id_fkey";

-- DropForeignKey
ALTER TABLE "claims" DROP CONSTRAINT "claims_appointment_id_fkey";

-- DropForeignKey
ALTER TABLE "claims" DROP CONSTRAINT "claims_conversation_id_fkey";

-- DropForeignKey
ALTER TABLE "claims" DROP CONSTRAINT "claims_operatory_id_fkey";

-- DropForeignKey
ALTER TABLE "claims" DROP CONSTRAINT "claims_provider_id_fkey";

-- DropForeignKey
ALTER TABLE "claims" DROP CONSTRAINT "claims_visit_type_id_fkey";

-- DropForeignKey
ALTER TABLE "waitlist_entries" DROP CONSTRAINT "waitlist_entries_patient_id_fkey";

-- DropForeignKey
ALTER TABLE "waitlist_entries" DROP CONSTRAINT "waitlist_entries_visit_type_id_fkey";

-- DropIndex
DROP INDEX "appointments_clinic_id_starts_at_idx";

-- DropIndex
DROP INDEX "claims_appointment_id_key";

-- DropIndex
DROP INDEX "claims_clinic_id_starts_at_ends_at_idx";

-- DropIndex
DROP INDEX "waitlist_entries_clinic_id_status_idx";

-- AlterTable
ALTER TABLE "appointments" ADD COLUMN     "cancel_reason" TEXT,
ADD COLUMN     "family_id" UUID;

-- AlterTable
ALTER TABLE "claims" ADD COLUMN     "block_id" UUID,
ADD COLUMN     "waitlist_offer_id" UUID;

-- AlterTable
ALTER TABLE "clinics" ADD COLUMN     "waitlist_offer_minutes" INTEGER NOT NULL DEFAULT 60;

-- AlterTable
ALTER TABLE "visit_types" ADD COLUMN     "recall_visit_type" TEXT;

-- AlterTable
ALTER TABLE "waitlist_entries" DROP COLUMN "before",
DROP COLUMN "provider_code",
ADD COLUMN     "after_minute" INTEGER,
ADD COLUMN     "appointment_id" UUID,
ADD COLUMN     "before_minute" INTEGER,
ADD COLUMN     "conversation_id" TEXT,
ADD COLUMN     "from_date" DATE,
ADD COLUMN     "locale" TEXT NOT NULL DEFAULT 'en-US',
ADD COLUMN     "provider_id" UUID,
ADD COLUMN     "to_date" DATE,
ADD COLUMN     "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1,
DROP COLUMN "status",
ADD COLUMN     "status" "waitlist_status" NOT NULL DEFAULT 'waiting';

-- CreateTable
CREATE TABLE "waitlist_offers" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "entry_id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "operatory_id" UUID NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "status" "waitlist_offer_status" NOT NULL DEFAULT 'open',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "waitlist_offers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notifications" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "appointment_id" UUID,
    "waitlist_offer_id" UUID,
    "status" TEXT NOT NULL DEFAULT 'queued',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "notifications_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "waitlist_offers_entry_id_idx" ON "waitlist_offers"("entry_id");

-- CreateIndex
CREATE INDEX "waitlist_offers_status_expires_at_idx" ON "waitlist_offers"("status", "expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "waitlist_offers_clinic_id_id_key" ON "waitlist_offers"("clinic_id", "id");

-- CreateIndex
CREATE INDEX "notifications_clinic_id_status_created_at_idx" ON "notifications"("clinic_id", "status", "created_at");

-- CreateIndex
CREATE INDEX "appointments_clinic_id_starts_at_id_idx" ON "appointments"("clinic_id", "starts_at", "id");

-- CreateIndex
CREATE INDEX "appointments_clinic_id_visit_type_id_status_starts_at_idx" ON "appointments"("clinic_id", "visit_type_id", "status", "starts_at");

-- CreateIndex
CREATE INDEX "appointments_family_id_idx" ON "appointments"("family_id");

-- CreateIndex
CREATE UNIQUE INDEX "appointments_clinic_id_id_key" ON "appointments"("clinic_id", "id");

-- CreateIndex
CREATE INDEX "claims_block_id_idx" ON "claims"("block_id");

-- CreateIndex
CREATE UNIQUE INDEX "claims_clinic_id_appointment_id_key" ON "claims"("clinic_id", "appointment_id");

-- CreateIndex
CREATE UNIQUE INDEX "claims_clinic_id_waitlist_offer_id_key" ON "claims"("clinic_id", "waitlist_offer_id");

-- CreateIndex
CREATE UNIQUE INDEX "operatories_clinic_id_id_key" ON "operatories"("clinic_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "patients_clinic_id_id_key" ON "patients"("clinic_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "providers_clinic_id_id_key" ON "providers"("clinic_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "visit_types_clinic_id_id_key" ON "visit_types"("clinic_id", "id");

-- CreateIndex
CREATE INDEX "waitlist_entries_clinic_id_status_created_at_idx" ON "waitlist_entries"("clinic_id", "status", "created_at");

-- CreateIndex
CREATE INDEX "waitlist_entries_appointment_id_idx" ON "waitlist_entries"("appointment_id");

-- CreateIndex
CREATE INDEX "waitlist_entries_patient_id_idx" ON "waitlist_entries"("patient_id");

-- CreateIndex
CREATE INDEX "waitlist_entries_conversation_id_idx" ON "waitlist_entries"("conversation_id");

-- CreateIndex
CREATE UNIQUE INDEX "waitlist_entries_clinic_id_id_key" ON "waitlist_entries"("clinic_id", "id");

-- AddForeignKey
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patients"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_clinic_id_visit_type_id_fkey" FOREIGN KEY ("clinic_id", "visit_type_id") REFERENCES "visit_types"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_clinic_id_provider_id_fkey" FOREIGN KEY ("clinic_id", "provider_id") REFERENCES "providers"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_clinic_id_operatory_id_fkey" FOREIGN KEY ("clinic_id", "operatory_id") REFERENCES "operatories"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claims" ADD CONSTRAINT "claims_clinic_id_provider_id_fkey" FOREIGN KEY ("clinic_id", "provider_id") REFERENCES "providers"("clinic_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claims" ADD CONSTRAINT "claims_clinic_id_operatory_id_fkey" FOREIGN KEY ("clinic_id", "operatory_id") REFERENCES "operatories"("clinic_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claims" ADD CONSTRAINT "claims_clinic_id_visit_type_id_fkey" FOREIGN KEY ("clinic_id", "visit_type_id") REFERENCES "visit_types"("clinic_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claims" ADD CONSTRAINT "claims_clinic_id_appointment_id_fkey" FOREIGN KEY ("clinic_id", "appointment_id") REFERENCES "appointments"("clinic_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claims" ADD CONSTRAINT "claims_clinic_id_waitlist_offer_id_fkey" FOREIGN KEY ("clinic_id", "waitlist_offer_id") REFERENCES "waitlist_offers"("clinic_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claims" ADD CONSTRAINT "claims_conversation_id_fkey" FOREIGN KEY ("conversation_id") REFERENCES "conversations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "waitlist_entries" ADD CONSTRAINT "waitlist_entries_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patients"("clinic_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "waitlist_entries" ADD CONSTRAINT "waitlist_entries_clinic_id_visit_type_id_fkey" FOREIGN KEY ("clinic_id", "visit_type_id") REFERENCES "visit_types"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "waitlist_entries" ADD CONSTRAINT "waitlist_entries_clinic_id_provider_id_fkey" FOREIGN KEY ("clinic_id", "provider_id") REFERENCES "providers"("clinic_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "waitlist_entries" ADD CONSTRAINT "waitlist_entries_clinic_id_appointment_id_fkey" FOREIGN KEY ("clinic_id", "appointment_id") REFERENCES "appointments"("clinic_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "waitlist_entries" ADD CONSTRAINT "waitlist_entries_conversation_id_fkey" FOREIGN KEY ("conversation_id") REFERENCES "conversations"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "waitlist_offers" ADD CONSTRAINT "waitlist_offers_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinics"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "waitlist_offers" ADD CONSTRAINT "waitlist_offers_clinic_id_entry_id_fkey" FOREIGN KEY ("clinic_id", "entry_id") REFERENCES "waitlist_entries"("clinic_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "waitlist_offers" ADD CONSTRAINT "waitlist_offers_clinic_id_provider_id_fkey" FOREIGN KEY ("clinic_id", "provider_id") REFERENCES "providers"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "waitlist_offers" ADD CONSTRAINT "waitlist_offers_clinic_id_operatory_id_fkey" FOREIGN KEY ("clinic_id", "operatory_id") REFERENCES "operatories"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinics"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patients"("clinic_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_clinic_id_appointment_id_fkey" FOREIGN KEY ("clinic_id", "appointment_id") REFERENCES "appointments"("clinic_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_clinic_id_waitlist_offer_id_fkey" FOREIGN KEY ("clinic_id", "waitlist_offer_id") REFERENCES "waitlist_offers"("clinic_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Below this line stand the rules that the Prisma schema cannot say.

ALTER TABLE "waitlist_entries" ALTER COLUMN "locale" DROP DEFAULT, ALTER COLUMN "updated_at" DROP DEFAULT;

-- A claim names a conversation only while it is that conversation's hold, and ends with it.
UPDATE "claims" SET "block_id" = "id" WHERE "kind" = 'block';
UPDATE "claims" SET "conversation_id" = NULL WHERE "kind" <> 'hold';
ALTER TABLE "claims"
    DROP CONSTRAINT "claims_hold_is_for_somebody",
    ADD CONSTRAINT "claims_hold_is_for_somebody"
        CHECK (("kind" = 'hold') = (num_nonnulls("conversation_id", "waitlist_offer_id") = 1)),
    ADD CONSTRAINT "claims_visit_has_a_type" CHECK ("kind" = 'block' OR "visit_type_id" IS NOT NULL),
    ADD CONSTRAINT "claims_block_has_an_id" CHECK (("kind" = 'block') = ("block_id" IS NOT NULL));

-- One offer at a time for one place on the waitlist.
CREATE UNIQUE INDEX "waitlist_offers_one_open" ON "waitlist_offers" ("entry_id") WHERE "status" = 'open';
ALTER TABLE "waitlist_offers" ADD CONSTRAINT "waitlist_offers_ends_after_start" CHECK ("starts_at" < "ends_at");
