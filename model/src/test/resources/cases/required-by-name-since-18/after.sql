CREATE TABLE person (id int PRIMARY KEY, name text CONSTRAINT person_has_name NOT NULL, mail text,
    phone text CONSTRAINT phone_given NOT NULL, city text NOT NULL, note text NOT NULL, country text,
    language text CONSTRAINT language_given NOT NULL DEFAULT 'en');
ALTER TABLE person ADD CONSTRAINT country_given NOT NULL country NOT VALID;
COMMENT ON CONSTRAINT phone_given ON person IS 'for the night';
COMMENT ON CONSTRAINT person_city_not_null ON person IS 'where the parcel goes, limit 5%Interest, $chrysalis$';
CREATE TABLE pet (id int PRIMARY KEY, name text CONSTRAINT pet_has_name NOT NULL NO INHERIT);
COMMENT ON CONSTRAINT pet_has_name ON pet IS 'it comes when called';
