-- DropForeignKey
ALTER TABLE "conversations" DROP CONSTRAINT "conversations_verified_for_id_fkey";

-- DropForeignKey
ALTER TABLE "conversations" DROP CONSTRAINT "conversations_verified_patient_id_fkey";

-- AddForeignKey
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_clinic_id_verified_patient_id_fkey" FOREIGN KEY ("clinic_id", "verified_patient_id") REFERENCES "patients"("clinic_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_clinic_id_verified_for_id_fkey" FOREIGN KEY ("clinic_id", "verified_for_id") REFERENCES "appointments"("clinic_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;
