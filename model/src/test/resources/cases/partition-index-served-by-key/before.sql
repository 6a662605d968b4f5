CREATE TABLE part (id integer NOT NULL, kind text NOT NULL) PARTITION BY LIST (kind);
CREATE TABLE part_a PARTITION OF part FOR VALUES IN ('a');
CREATE TABLE part_b PARTITION OF part FOR VALUES IN ('b');
CREATE UNIQUE INDEX part_key ON ONLY part (kind, id);
ALTER TABLE part_a ADD CONSTRAINT part_a_pkey PRIMARY KEY (kind, id);
CREATE UNIQUE INDEX part_b_key ON part_b (kind, id);
ALTER INDEX part_key ATTACH PARTITION part_a_pkey;
ALTER INDEX part_key ATTACH PARTITION part_b_key;
INSERT INTO part VALUES (1, 'a'), (2, 'b');
