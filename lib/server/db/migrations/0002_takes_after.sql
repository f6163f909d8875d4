ALTER TABLE "files" ADD COLUMN "filmstrip_file_id" text;--> statement-breakpoint
ALTER TABLE "takes" ADD COLUMN "account" text;--> statement-breakpoint
ALTER TABLE "takes" ADD COLUMN "watermarked_url" text;--> statement-breakpoint
ALTER TABLE "takes" ADD COLUMN "watermarked_file_id" text;--> statement-breakpoint
ALTER TABLE "takes" ADD COLUMN "comment" text;--> statement-breakpoint
ALTER TABLE "takes" ADD COLUMN "is_starred" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "takes" ADD COLUMN "deleted_at" bigint;--> statement-breakpoint
ALTER TABLE "takes" ADD CONSTRAINT "takes_watermarked_file_id_files_id_fk" FOREIGN KEY ("watermarked_file_id") REFERENCES "public"."files"("id") ON DELETE no action ON UPDATE no action;