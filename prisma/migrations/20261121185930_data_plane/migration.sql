-- AlterTable
ALTER TABLE "clinics" ADD COLUMN     "conversation_retention_days" INTEGER NOT NULL DEFAULT 365;

-- AlterTable
ALTER TABLE "conversations" ADD COLUMN     "attendance" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "attendant" TEXT,
ADD COLUMN     "attendant_worker_id" TEXT,
ADD COLUMN     "taken_over_by" TEXT;

-- CreateTable
CREATE TABLE "room_seats" (
    "identity" TEXT NOT NULL,
    "clinic_id" UUID NOT NULL,
    "conversation_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "staff_user_id" TEXT,
    "issued_at" TIMESTAMPTZ(3) NOT NULL,
    "admitted_at" TIMESTAMPTZ(3),
    "retired_at" TIMESTAMPTZ(3),

    CONSTRAINT "room_seats_pkey" PRIMARY KEY ("identity")
);

-- CreateTable
CREATE TABLE "conversation_events" (
    "conversation_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "seq" BIGSERIAL NOT NULL,
    "kind" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "conversation_events_pkey" PRIMARY KEY ("conversation_id","id")
);

-- CreateTable
CREATE TABLE "patient_documents" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "conversation_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "mime_type" TEXT NOT NULL,
    "size_bytes" INTEGER NOT NULL,
    "content" BYTEA NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "patient_documents_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "livekit_events" (
    "id" TEXT NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "livekit_events_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "room_seats_conversation_id_idx" ON "room_seats"("conversation_id");

-- CreateIndex
CREATE INDEX "conversation_events_conversation_id_seq_idx" ON "conversation_events"("conversation_id", "seq");

-- CreateIndex
CREATE INDEX "patient_documents_conversation_id_idx" ON "patient_documents"("conversation_id");

-- CreateIndex
CREATE UNIQUE INDEX "patient_documents_clinic_id_id_key" ON "patient_documents"("clinic_id", "id");

-- CreateIndex
CREATE INDEX "livekit_events_received_at_idx" ON "livekit_events"("received_at");

-- CreateIndex
CREATE INDEX "conversations_status_ended_at_idx" ON "conversations"("status", "ended_at");

-- AddForeignKey
ALTER TABLE "room_seats" ADD CONSTRAINT "room_seats_clinic_id_conversation_id_fkey" FOREIGN KEY ("clinic_id", "conversation_id") REFERENCES "conversations"("clinic_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "room_seats" ADD CONSTRAINT "room_seats_staff_user_id_fkey" FOREIGN KEY ("staff_user_id") REFERENCES "staff_users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conversation_events" ADD CONSTRAINT "conversation_events_conversation_id_fkey" FOREIGN KEY ("conversation_id") REFERENCES "conversations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "patient_documents" ADD CONSTRAINT "patient_documents_clinic_id_conversation_id_fkey" FOREIGN KEY ("clinic_id", "conversation_id") REFERENCES "conversations"("clinic_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
