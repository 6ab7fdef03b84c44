-- CreateEnum
CREATE TYPE "one_time_code_status" AS ENUM ('live', 'used', 'replaced');

-- AlterTable
ALTER TABLE "appointments" ADD COLUMN     "changed_in_id" TEXT,
ADD COLUMN     "proves_patient" BOOLEAN NOT NULL DEFAULT true;

-- AlterTable
ALTER TABLE "conversations" ADD COLUMN     "verified_for_id" UUID;

-- AlterTable
ALTER TABLE "notifications" ADD COLUMN     "one_time_code_id" UUID;

-- CreateTable
CREATE TABLE "one_time_codes" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "conversation_id" TEXT NOT NULL,
    "patient_id" UUID,
    "status" "one_time_code_status" NOT NULL DEFAULT 'live',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "one_time_codes_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "one_time_codes_conversation_id_idx" ON "one_time_codes"("conversation_id");

-- CreateIndex
CREATE UNIQUE INDEX "one_time_codes_clinic_id_id_key" ON "one_time_codes"("clinic_id", "id");

-- CreateIndex
CREATE INDEX "appointments_changed_in_id_idx" ON "appointments"("changed_in_id");

-- CreateIndex
CREATE UNIQUE INDEX "conversations_clinic_id_id_key" ON "conversations"("clinic_id", "id");

-- CreateIndex
CREATE INDEX "patients_clinic_id_birth_date_idx" ON "patients"("clinic_id", "birth_date");

-- AddForeignKey
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_changed_in_id_fkey" FOREIGN KEY ("changed_in_id") REFERENCES "conversations"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_verified_for_id_fkey" FOREIGN KEY ("verified_for_id") REFERENCES "appointments"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "one_time_codes" ADD CONSTRAINT "one_time_codes_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinics"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "one_time_codes" ADD CONSTRAINT "one_time_codes_clinic_id_conversation_id_fkey" FOREIGN KEY ("clinic_id", "conversation_id") REFERENCES "conversations"("clinic_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "one_time_codes" ADD CONSTRAINT "one_time_codes_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patients"("clinic_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_clinic_id_one_time_code_id_fkey" FOREIGN KEY ("clinic_id", "one_time_code_id") REFERENCES "one_time_codes"("clinic_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Below this line stand the rules that the Prisma schema cannot say.

-- Until now no conversation could prove anything, so what one booked opens itself alone.
UPDATE "appointments" SET "proves_patient" = false WHERE "conversation_id" IS NOT NULL;

-- Only a verified conversation is verified as somebody or for something, and not as both at once.
ALTER TABLE "conversations"
    ADD CONSTRAINT "conversations_proof_known" CHECK ("proof" IN ('anonymous', 'verified', 'locked')),
    ADD CONSTRAINT "conversations_verified_by_proof"
        CHECK ("proof" = 'verified' OR num_nonnulls("verified_patient_id", "verified_for_id") = 0),
    ADD CONSTRAINT "conversations_verified_as_one" CHECK (num_nonnulls("verified_patient_id", "verified_for_id") <= 1);

-- One live code at a time in a conversation.
CREATE UNIQUE INDEX "one_time_codes_one_live" ON "one_time_codes" ("conversation_id") WHERE "status" = 'live';
ALTER TABLE "one_time_codes" ADD CONSTRAINT "one_time_codes_ends_after_start" CHECK ("created_at" < "expires_at");
