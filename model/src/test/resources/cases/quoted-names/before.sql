CREATE TABLE "Odd ""Table" (id bigint NOT NULL CONSTRAINT "odd pk" PRIMARY KEY, "Größe 😀" integer);
INSERT INTO "Odd ""Table" VALUES (1, 2);
