CREATE SCHEMA "My Schema";
CREATE TYPE "My Schema"."Größe 😀" AS ENUM ('a "b"', 'it''s');
CREATE TABLE "My Schema"."T😀 a" ("I d" int CONSTRAINT "pk😀" PRIMARY KEY, "sel""ect" "My Schema"."Größe 😀" DEFAULT 'it''s', "$x" text);
INSERT INTO "My Schema"."T😀 a" VALUES (1, 'a "b"', 'z');
CREATE INDEX "i 1" ON "My Schema"."T😀 a" (lower("$x"));
CREATE VIEW "My Schema"."v;--" AS SELECT "sel""ect" AS "AS" FROM "My Schema"."T😀 a";
