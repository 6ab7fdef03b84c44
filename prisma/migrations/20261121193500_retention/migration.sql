-- DropIndex
DROP INDEX "conversations_status_ended_at_idx";

-- CreateIndex
CREATE INDEX "conversations_clinic_id_status_ended_at_idx" ON "conversations"("clinic_id", "status", "ended_at");

-- CreateIndex
CREATE INDEX "follow_ups_conversation_id_idx" ON "follow_ups"("conversation_id");

-- A practice that keeps nothing would lose a conversation at its end, before anybody has read it.
ALTER TABLE "clinics"
    ADD CONSTRAINT "clinics_keep_conversations_a_day" CHECK ("conversation_retention_days" >= 1);
