-- AlterTable
ALTER TABLE "appointments" ADD COLUMN     "said_first" TEXT,
ADD COLUMN     "said_last" TEXT;
