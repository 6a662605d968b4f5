CREATE TABLE sale (id int NOT NULL, region text NOT NULL) PARTITION BY LIST (region);
CREATE UNIQUE INDEX known ON sale (id, region);
CREATE TABLE sale_a (id int NOT NULL, region text NOT NULL);
CREATE UNIQUE INDEX newest ON sale_a (id, region DESC);
ALTER TABLE sale_a REPLICA IDENTITY USING INDEX newest;
CREATE TABLE line (id int, region text, FOREIGN KEY (id, region) REFERENCES sale_a (id, region));
CREATE TABLE sale_b (id int NOT NULL, region text NOT NULL);
CREATE UNIQUE INDEX sale_b_known ON sale_b (id, region);
