CREATE TABLE "files" (
	"id" text PRIMARY KEY NOT NULL,
	"media_type" text NOT NULL,
	"bytes" bigint NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"duration_seconds" double precision,
	"frames_per_second" double precision,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "storyboards" (
	"id" text PRIMARY KEY NOT NULL,
	"revision" integer NOT NULL,
	"document" json NOT NULL,
	"takes_made" integer DEFAULT 0 NOT NULL,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "take_events" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"take_id" text NOT NULL,
	"at" bigint NOT NULL,
	"type" text NOT NULL,
	"detail" json NOT NULL
);
--> statement-breakpoint
CREATE TABLE "takes" (
	"id" text PRIMARY KEY NOT NULL,
	"storyboard_id" text NOT NULL,
	"number" integer NOT NULL,
	"intent_key" text NOT NULL,
	"retry_of" text,
	"status" text NOT NULL,
	"engine" text NOT NULL,
	"storyboard" json NOT NULL,
	"request" json NOT NULL,
	"external_id" text NOT NULL,
	"estimate_units" double precision NOT NULL,
	"estimate_dollars" double precision NOT NULL,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL,
	"accepted_at" bigint,
	"finished_at" bigint,
	"due_at" bigint,
	"lease_token" text,
	"lease_until" bigint,
	"sends" integer DEFAULT 0 NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"engine_task_id" text,
	"engine_status" text,
	"result_url" text,
	"actual_units" double precision,
	"video_file_id" text,
	"note" text,
	"failure_code" text,
	"failure_sentence" text
);
--> statement-breakpoint
ALTER TABLE "take_events" ADD CONSTRAINT "take_events_take_id_takes_id_fk" FOREIGN KEY ("take_id") REFERENCES "public"."takes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "takes" ADD CONSTRAINT "takes_storyboard_id_storyboards_id_fk" FOREIGN KEY ("storyboard_id") REFERENCES "public"."storyboards"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "takes" ADD CONSTRAINT "takes_video_file_id_files_id_fk" FOREIGN KEY ("video_file_id") REFERENCES "public"."files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "take_events_take" ON "take_events" USING btree ("take_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "takes_storyboard_number" ON "takes" USING btree ("storyboard_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "takes_intent_key" ON "takes" USING btree ("intent_key");--> statement-breakpoint
CREATE UNIQUE INDEX "takes_external_id" ON "takes" USING btree ("external_id");--> statement-breakpoint
CREATE INDEX "takes_due" ON "takes" USING btree ("due_at");