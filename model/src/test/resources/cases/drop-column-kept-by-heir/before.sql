CREATE TABLE base (created date, note text);
CREATE TABLE heir (id integer) INHERITS (base);
INSERT INTO base VALUES ('2026-01-01', 'own');
INSERT INTO heir VALUES ('2026-01-02', 'kept', 1);
