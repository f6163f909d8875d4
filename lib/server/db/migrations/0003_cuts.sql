ALTER TABLE "takes" ADD COLUMN "cuts" json;--> statement-breakpoint
ALTER TABLE "takes" ADD COLUMN "marked_cuts" json;