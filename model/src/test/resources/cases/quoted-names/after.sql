CREATE TABLE "Odd ""Table" (id bigint NOT NULL CONSTRAINT "odd pk" PRIMARY KEY, "Neue Größe" bigint);
