CREATE TABLE reading (
    sensor text NOT NULL,
    taken timestamp NOT NULL,
    value numeric,
    number serial,
    PRIMARY KEY (sensor, taken)
);
CREATE INDEX reading_value_idx ON reading (value);
CREATE FUNCTION round_value() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN NEW.value := round(NEW.value, 1); RETURN NEW; END';
CREATE TRIGGER rounded BEFORE INSERT ON reading FOR EACH ROW EXECUTE FUNCTION round_value();
ALTER TABLE reading ENABLE ROW LEVEL SECURITY;
CREATE POLICY indoor ON reading FOR SELECT USING (sensor = 'hall');
