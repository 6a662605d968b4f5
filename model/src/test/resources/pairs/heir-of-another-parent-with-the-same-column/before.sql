CREATE TABLE parent (field integer);
CREATE TABLE other_parent (id bigserial NOT NULL);
CREATE TABLE heir (place polygon) INHERITS (other_parent);
