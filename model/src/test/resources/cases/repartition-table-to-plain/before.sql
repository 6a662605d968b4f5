CREATE TABLE reading (
    sensor text NOT NULL,
    taken timestamp NOT NULL,
    value numeric,
    number serial,
    PRIMARY KEY (sensor, taken)
) PARTITION BY LIST (sensor);
CREATE TABLE reading_indoor PARTITION OF reading FOR VALUES IN ('hall', 'attic');
CREATE TABLE reading_other PARTITION OF reading DEFAULT;
CREATE INDEX reading_value_idx ON reading (value);
CREATE FUNCTION round_value() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN NEW.value := round(NEW.value, 1); RETURN NEW; END';
CREATE TRIGGER rounded BEFORE INSERT ON reading FOR EACH ROW EXECUTE FUNCTION round_value();
INSERT INTO reading (sensor, taken, value) VALUES ('hall', '2026-01-01 10:00', 20.5), ('roof', '2026-01-01 10:00', -3.25);
ALTER TABLE reading ENABLE ROW LEVEL SECURITY;
CREATE POLICY indoor ON reading FOR SELECT USING (sensor = 'hall');
