CREATE SCHEMA "My Schema";
CREATE TYPE "My Schema"."Größe 😀" AS ENUM ('it''s', 'a "b"', 'neu');
CREATE TABLE "My Schema"."T😀 a" ("I d" bigint CONSTRAINT "pk😀" PRIMARY KEY, "sel""ect" "My Schema"."Größe 😀" DEFAULT 'neu', "$x" text, "user" int DEFAULT 1 CONSTRAINT "c%s" CHECK ("user" > 0));
CREATE UNIQUE INDEX "i 1" ON "My Schema"."T😀 a" (upper("$x"));
CREATE VIEW "My Schema"."v;--" AS SELECT "sel""ect" AS "AS", "user" FROM "My Schema"."T😀 a";
CREATE FUNCTION "My Schema"."F ü"("A b" int) RETURNS int LANGUAGE sql AS 'SELECT "A b" + 1';
