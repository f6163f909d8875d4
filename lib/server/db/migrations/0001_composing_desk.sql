CREATE TABLE "installation" (
	"key" text PRIMARY KEY NOT NULL,
	"value" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "files" ADD COLUMN "name" text;--> statement-breakpoint
ALTER TABLE "files" ADD COLUMN "made_from_id" text;--> statement-breakpoint
ALTER TABLE "files" ADD COLUMN "poster_file_id" text;--> statement-breakpoint
ALTER TABLE "storyboards" ADD COLUMN "deleted_at" bigint;