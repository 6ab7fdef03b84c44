-- DropForeignKey
ALTER TABLE "room_seats" DROP CONSTRAINT "room_seats_staff_user_id_fkey";

-- AlterTable
ALTER TABLE "conversations" ADD COLUMN     "attendant_medium" TEXT;

-- AlterTable
ALTER TABLE "room_seats" ADD COLUMN     "seq" BIGSERIAL NOT NULL;

-- AlterTable
ALTER TABLE "worker_heartbeats" ADD COLUMN     "steady_since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- AddForeignKey
ALTER TABLE "room_seats" ADD CONSTRAINT "room_seats_staff_user_id_fkey" FOREIGN KEY ("staff_user_id") REFERENCES "staff_users"("id") ON DELETE SET NULL ON UPDATE CASCADE;
